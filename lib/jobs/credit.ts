import { keeperOf, termsOf } from './feeds/formats.ts';
import type { Job } from './job.ts';

/** Whom to name beside a job, and the address to link there. */
export type Credit = { text: string; url: string };

/**
 * The credit that the terms of a job's source ask for: the source's name and its own page of the job, or its front
 * page where the job has none there. Null where nobody asks. The link is one that search engines may follow.
 */
export const creditOf = ({ sourceId, url }: Pick<Job, 'sourceId' | 'url'>): Credit | null => {
  const feed = keeperOf(sourceId);
  if (!feed?.terms.attribution) return null;
  const { text, url: site } = feed.terms.attribution;
  return { text, url: url !== null && feed.boardOf(url) !== null ? url : site };
};

/** Whether search engines and other job sites may be given this source's openings. */
export const mayPassOn = (sourceId: string): boolean => termsOf(sourceId).passOn;
