import type { BoardFeed, Mapped } from '../../../../lib/jobs/feeds/feed.ts';

type Kept = Exclude<Mapped, { refused: string }>;

/** The record that a feed maps to, for a test that expects one; fails with the reason when it is refused. */
export const mappedBy = (feed: BoardFeed, record: unknown, address: string | null = null): Kept => {
  const result = feed.map(record, address);
  if ('refused' in result) throw new Error(result.refused);
  return result;
};
