import type { FeedRecord } from '../posting.ts';

/** One record under our names, or why it is not an opening that can be kept. */
export type Mapped = { record: FeedRecord; board: string | null } | { refused: string };

/** A feed that answers with an employer's whole board: what is missing from it has been taken down. */
export type BoardFeed = {
  /** The word on the command line, and the first part of every key and source id. */
  name: string;
  /** What a body of this feed looks like, for the sentence that refuses another one. */
  shape: string;
  /** The records in a parsed body; null when the body has another shape. */
  list: (body: unknown) => unknown[] | null;
  map: (record: unknown) => Mapped;
  /** The board's name in the address of the feed itself or of one of its postings. */
  boardOf: (address: string) => string | null;
};
