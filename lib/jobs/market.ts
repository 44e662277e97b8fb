import type { FilterGroup, JobFilter, RawParams } from './filter.ts';
import type { Ending, Job, PostingRecord } from './job.ts';
import type { Demand } from './search/demand.ts';
import type { JobIndex } from './search/job-index.ts';
import type { NearSearch } from './search/nearest.ts';
import type { SearchResult } from './search/search-result.ts';
import type { DemandDay } from './stores/store.ts';

/** A posting as the job page shows it, open or closed. Whether it is open is settled here, once for everyone. */
export type ShownPosting = Pick<
  PostingRecord,
  'id' | 'sourceId' | 'sample' | 'firstSeenAt' | 'lastSeenAt' | 'validThrough' | 'language' | 'department'
> & {
  /** Null while the database is away. */
  key: string | null;
  /** Null while it is open. */
  ending: Ending | null;
  descriptionHtml: string | null;
  /** True while the database is away: there may be a description, which cannot be shown just now. */
  isTextMissing: boolean;
};

/** A job that has ended, and how: what feeds tell of closings. */
export type ClosedJob = { job: Job; ending: Ending };

/**
 * What pages know of the job market. `server.ts` builds it and replaces its index when the store changes;
 * pages ask for it at every render, so they never hold an old one.
 */
export type Market = {
  /** Changes whenever an answer might. */
  version: string;
  readFilter(params: RawParams): JobFilter;
  search(filter: JobFilter, perPage: number): SearchResult;
  /** What the open jobs that meet a filter ask for: the skills they name, and how open they are to beginners. */
  demand(filter: JobFilter): Demand;
  /** The searches nearest to one that finds nothing, best first, none of them empty; `keep`: groups that stay. */
  nearest(filter: JobFilter, keep: readonly FilterGroup[]): NearSearch[];
  /** Open jobs most like this one, best first, never itself. */
  similar(job: Job, most: number): Job[];
  /** Jobs that met a filter and ended lately, the last one first. */
  closings(filter: JobFilter, most: number): ClosedJob[];
  /**
   * One posting, open or closed, with its text; null when no posting ever had this id, and a year after its end. While the database is away
   * an open one comes from memory, without its text; of any other id nothing can be known then, which throws.
   */
  posting(id: string): Promise<{ posting: ShownPosting; job: Job } | null>;
  /**
   * What a role's jobs named on the last days that are kept, the first of them first, each with these skills; null
   * while the database is away. Changes of it are changes of the version.
   */
  history(role: string, skills: readonly string[]): Promise<readonly DemandDay[] | null>;
  companyName: JobIndex['companyName'];
  /** All open jobs by the kind of their source, those with the most first. */
  sources: JobIndex['sources'];
  /** True while the openings are the bundled sample. */
  isSample: boolean;
  /** Open jobs in all. */
  size: number;
  /** ISO time of the last import, also of one that changed nothing; null before the first. */
  lastImportAt: string | null;
  /** True while the database does not answer: the last good openings are shown. */
  isAway: boolean;
  now(): Date;
};

// Next bundles its own copy of this module, so the one market lives on the global object under a shared symbol.
const KEY = Symbol.for('waymark.market');

export const shareMarket = (market: Market): void => {
  Reflect.set(globalThis, KEY, market);
};

/** The market of this process. Throws where no server has opened one: pages cannot render without it. */
export const market = (): Market => {
  const shared: Market | undefined = Reflect.get(globalThis, KEY);
  if (!shared)
    throw new Error('No market is open: start the site with server.ts, which loads the openings first.');
  return shared;
};
