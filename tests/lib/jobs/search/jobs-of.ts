import { type Job, jobOf, type PostingRecord } from '../../../../lib/jobs/job.ts';

/** What an index must hold, written the simplest way: every job of these open postings, newest first; without a date last; equal dates by id. */
export const jobsOf = (postings: PostingRecord[]): Job[] => {
  const groups = new Map<string, PostingRecord[]>();
  for (const posting of postings) {
    const posts = groups.get(posting.group);
    if (posts) posts.push(posting);
    else groups.set(posting.group, [posting]);
  }
  return [...groups.values()].map(jobOf).sort(newestFirst);
};

const newestFirst = (a: Job, b: Job): number => {
  if (a.datePosted !== b.datePosted) {
    if (a.datePosted === null) return 1;
    if (b.datePosted === null) return -1;
    return a.datePosted < b.datePosted ? 1 : -1;
  }
  return a.id < b.id ? -1 : 1;
};
