import type { PostingRecord } from '../job.ts';
import type { JobPosting } from '../posting.ts';

/** A posting with its description, open or closed: what a job's own page shows. */
export type WholePosting = PostingRecord & { descriptionHtml: string | null };

/** What an import has to know of a posting that is already there. */
export type KnownPosting = {
  id: string;
  sourceId: string;
  /** Of the posting as the last import brought it. Equal digests, equal postings. */
  digest: string;
  status: 'open' | 'closed';
  /** Good imports of its source in a row that lacked it. */
  missed: number;
  /** Whether the last import of its source had it. */
  isSeen: boolean;
  /** ISO 8601 in UTC. */
  lastSeenAt: string;
  hasText: boolean;
};

export type NewPosting = { posting: JobPosting; digest: string };

/**
 * `keepText`: it comes without a text and the stored posting has one, which stays with what was read from it.
 * `fill`: it comes from another source than before, and what it does not state stays as it was.
 */
export type ChangedPosting = NewPosting & { keepText: boolean; fill: boolean };

/** What one import does to the postings of one source. Ids that stand nowhere here stay as they are. */
export type SourceChanges = {
  sourceId: string;
  /** Openings bundled for a first look; the first real import removes them. */
  sample: boolean;
  /** False where the answer was empty: then nothing was confirmed. */
  confirmed: boolean;
  insert: NewPosting[];
  /** Changed, or open again. */
  update: ChangedPosting[];
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

/** Whose postings an import has to know before it can plan: those of these sources, and those with these ids. */
export type Asked = {
  sourceIds: string[];
  ids: string[];
  /** Samples go before a real import writes anything, so only an import of samples may count on them. */
  samples: boolean;
};

/** What is remembered of a board that was polled. Times are ISO 8601 in UTC. */
export type Poll = {
  /** `{feed}:{board}`, which is the id of its source too. */
  board: string;
  /** Not again before this time. */
  dueAt: string;
  polledAt: string;
  /** How it ended, in a word of the poller's own. */
  outcome: string;
  /** Failed polls in a row. */
  failures: number;
  /** What the server called its last answer, to ask only for a newer one. */
  etag: string | null;
  lastModified: string | null;
};

/** What the open jobs of one role named at a time, in counts alone; the words are those of `Demand`. */
export type RoleDemand = {
  role: string;
  /** All of its open jobs, those with a description, and the employers of those. */
  total: number;
  of: number;
  employers: number;
  skills: readonly { skill: string; jobs: number; employers: number }[];
};

/** The same of one day that is kept; its skills are those that were asked for, as far as they were named. */
export type DemandDay = Omit<RoleDemand, 'role'> & {
  /** In UTC. */
  day: string;
};

/** The last time that demand was kept. */
export type DemandKept = {
  day: string;
  /** The version of the store whose postings were counted. */
  version: string;
  /** Made anew whenever a figure that is kept has changed, and only then. */
  mark: string;
};

/**
 * Where the openings are kept: the truth that the index is loaded from. Small, so that a second database is one
 * file; every store passes the same contract suite.
 */
export type JobStore = {
  /** Changes whenever a posting that readers see has changed, and only then. */
  version(): Promise<string>;
  /** Every open posting without its description, all of one moment; the posts of a group stand side by side. */
  openPostings(): AsyncIterable<PostingRecord[]>;
  /**
   * Postings closed at a moment (ISO 8601 in UTC) or later, without their descriptions: the last ones first, equal
   * moments by group and then by id, so that the posts of a job stand side by side, and never more than `most`.
   */
  closedSince(moment: string, most: number): Promise<PostingRecord[]>;
  /** One posting, open or closed; null when there never was such an id. */
  posting(id: string): Promise<WholePosting | null>;
  /**
   * Plans and writes in one transaction: nobody else writes between what `plan` is told and what it decides. Does
   * all of the plan or nothing. `plan` is pure and quick; it is told each posting once.
   */
  write<Plan extends StoreChanges>(
    asked: Asked,
    plan: (known: KnownPosting[]) => Plan,
  ): Promise<{ plan: Plan; samplesRemoved: number }>;
  sources(): Promise<Source[]>;
  /** When an import last had an answer of any source; null: never. Cheap: it is asked twice a second. */
  lastConfirmedAt(): Promise<string | null>;
  isEmpty(): Promise<boolean>;
  /** What is remembered of every board that was ever polled. */
  polls(): Promise<Poll[]>;
  /**
   * Takes a board for one poller until then; false while another has it. A claim that lasts beyond `latest` was made
   * by a wrong clock and counts as none.
   */
  claimPoll(board: string, claim: { now: string; until: string; latest: string }): Promise<boolean>;
  /** Keeps what a poll left behind and gives the board free. Touches no posting and no version. */
  savePoll(poll: Poll): Promise<void>;
  /**
   * Keeps what the roles' jobs named on a day, in place of what was kept of that day, in one transaction. Says what
   * came of it: `kept`; `same` figures were there already; `outdated` where the postings have changed since the
   * version that was counted, and whoever changed them keeps the day. Changes no posting and no version.
   */
  keepDemand(counted: {
    day: string;
    version: string;
    roles: readonly RoleDemand[];
  }): Promise<'kept' | 'same' | 'outdated'>;
  /** The last days that are kept of a role, at most so many, the first of them first, each with these skills. */
  demandHistory(role: string, skills: readonly string[], most: number): Promise<DemandDay[]>;
  /** When demand was kept last; null: never. Cheap: it is asked every second. */
  demandKept(): Promise<DemandKept | null>;
  close(): Promise<void>;
};

/** A store that cannot be opened or used as it is; the message is one plain sentence for the operator. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
