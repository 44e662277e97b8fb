import { type Closings, gatherClosings, toldSince } from './closings.ts';
import { isOver, type PostingRecord } from './job.ts';
import { indexBuilder } from './search/index-builder.ts';
import type { IndexData, Vocabulary } from './search/index-data.ts';
import type { JobStore } from './stores/store.ts';

/** The open jobs of a store as an index, those that ended lately, and which state of the store they are. */
export type Openings = { version: string; data: IndexData; closings: Closings };

/** Closed postings that are read however small the store is. */
const ALWAYS_READ = 20_000;

/** Closed postings that are read at the most beside so many open ones; a quarter of a market goes in a month. */
export const mostClosed = (open: number): number => Math.max(ALWAYS_READ, Math.ceil(open / 2));

/** The last to close, at most so many: where the cut falls into the posts of one job, none of them. */
export const lastToClose = async (
  store: Pick<JobStore, 'closedSince'>,
  now: Date,
  most: number,
): Promise<PostingRecord[]> => {
  const read = await store.closedSince(toldSince(now), most + 1);
  const beyond = read[most];
  if (!beyond) return read;
  return read
    .slice(0, most)
    .filter(({ group, closedAt }) => group !== beyond.group || closedAt !== beyond.closedAt);
};

/** Loads every posting of a store that is open at a moment, and what ended not long before it. */
export const loadOpenings = async (
  store: Pick<JobStore, 'version' | 'openPostings' | 'closedSince'>,
  skillNames: Vocabulary['skillNames'],
  now: Date,
): Promise<Openings> => {
  // The version is read first: a change in between is then seen as newer, never missed.
  const version = await store.version();
  const builder = indexBuilder(skillNames);
  const closings = gatherClosings(skillNames, now);
  let openPosts = 0;
  for await (const batch of store.openPostings()) {
    // No import has closed what ended by its own date, or went unseen: the store still calls it open.
    const { open = [], over = [] } = Object.groupBy(batch, (posting) =>
      isOver(posting, now) ? 'over' : 'open',
    );
    builder.add(open);
    openPosts += open.length;
    for (const { group } of open) closings.keepOpen(group);
    for (const posting of over) closings.add(posting);
  }
  for (const posting of await lastToClose(store, now, mostClosed(openPosts))) closings.add(posting);
  return { version, data: builder.finish(), closings: closings.finish() };
};
