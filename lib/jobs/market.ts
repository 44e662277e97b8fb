import type { JobFilter, RawParams } from './filter.ts';
import type { Job, PostingRecord } from './job.ts';
import type { JobIndex, SearchResult } from './job-index.ts';

/** A closed or open posting with its text, as the job page shows it. */
export type PostingWithText = PostingRecord & { descriptionHtml: string | null };

/**
 * What pages know of the job market. `server.ts` builds it and replaces its index when the store changes;
 * pages ask for it at every render, so they never hold an old one.
 */
export type Market = {
  /** Changes whenever an answer might. */
  version: string;
  readFilter(params: RawParams): JobFilter;
  search(filter: JobFilter, perPage: number): SearchResult;
  /** One posting, open or closed, with its text; null when no posting ever had this id. */
  posting(id: string): Promise<{ posting: PostingWithText; job: Job } | null>;
  companyName: JobIndex['companyName'];
  /** True while the openings are the bundled sample. */
  isSample: boolean;
  /** Open jobs in all. */
  size: number;
  /** ISO time of the last import, null before the first. */
  lastImportAt: string | null;
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
