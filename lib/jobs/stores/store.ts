import type { PostingRecord } from '../job.ts';
import type { JobPosting } from '../posting.ts';

/** A posting with its description, open or closed: what a job's own page shows. */
export type WholePosting = PostingRecord & { descriptionHtml: string | null };

/** What an import has to know of a posting that is already there. */
export type KnownPosting = {
  id: string;
  sourceId: string;
  /** Equal digests, equal postings. */
  digest: string;
  status: 'open' | 'closed';
  /** Good imports of its source in a row that lacked it. */
  missed: number;
  /** Whether the last import of its source had it. */
  isSeen: boolean;
};

export type NewPosting = { posting: JobPosting; digest: string };

/** What one import does to the postings of one source. Ids that stand nowhere here stay as they are. */
export type SourceChanges = {
  sourceId: string;
  /** Openings bundled for a first look; the first real import removes them. */
  sample: boolean;
  /** False where the answer was empty: then nothing was confirmed. */
  confirmed: boolean;
  insert: NewPosting[];
  /** Changed, or open again. */
  update: NewPosting[];
  /** Unchanged, but last told otherwise: missed before, or brought by another source. */
  confirm: string[];
  miss: { id: string; missed: number }[];
  /** Absent without that counting as a miss: their last sighting is kept. */
  unseen: string[];
  close: string[];
};

export type StoreChanges = {
  /** ISO 8601 in UTC: the import's own time. */
  at: string;
  /** Removes every sample source with its postings first. */
  removeSamples: boolean;
  sources: SourceChanges[];
};

export type Source = {
  id: string;
  sample: boolean;
  /** When an import last had an answer of it; null: never. */
  lastConfirmedAt: string | null;
  open: number;
  closed: number;
};

/**
 * Where the openings are kept: the truth that the index is loaded from. Small, so that a second database is one
 * file; every store passes the same contract suite.
 */
export type JobStore = {
  /** Changes whenever a posting that readers see has changed, and only then. */
  version(): Promise<string>;
  /** Every open posting without its description, by id. */
  openPostings(): Promise<PostingRecord[]>;
  /** One posting, open or closed; null when there never was such an id. */
  posting(id: string): Promise<WholePosting | null>;
  /** The postings of these sources, and those with these ids whatever their source. Samples only when asked for. */
  known(sourceIds: string[], ids: string[], options?: { samples: boolean }): Promise<KnownPosting[]>;
  /** Does all of it in one transaction, or nothing. Returns how many sample postings went. */
  apply(changes: StoreChanges): Promise<{ samplesRemoved: number }>;
  sources(): Promise<Source[]>;
  isEmpty(): Promise<boolean>;
  close(): Promise<void>;
};

/** A store that cannot be opened or used as it is; the message is one plain sentence for the operator. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
