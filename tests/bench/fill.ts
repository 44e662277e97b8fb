import { type Job, jobOf, type PostingRecord } from '../../lib/jobs/job.ts';
import { digestOf } from '../../lib/jobs/normalise/key.ts';
import type { JobPosting } from '../../lib/jobs/posting.ts';
import type { JobStore, NewPosting } from '../../lib/jobs/stores/store.ts';
import { apply, someChanges } from '../lib/jobs/a-new-posting.ts';
import type { Rival } from './sqlite-rival.ts';

const BATCH = 5000;
const SOURCE = 'bench:all';
export const IMPORTED_AT = '2026-11-22T00:00:00.000Z';

/** Adds postings to a store as one import would. */
export const insert = async (store: JobStore, postings: readonly JobPosting[]): Promise<void> => {
  const added: NewPosting[] = postings.map((posting) => ({ posting, digest: digestOf(posting) }));
  const sources = [someChanges({ sourceId: SOURCE, insert: added })];
  await apply(store, { at: IMPORTED_AT, removeSamples: false, sources });
};

const recordOf = ({ descriptionHtml, ...posting }: JobPosting): PostingRecord => ({
  ...posting,
  sourceId: SOURCE,
  firstSeenAt: IMPORTED_AT,
  lastSeenAt: IMPORTED_AT,
  status: 'open',
  closedAt: null,
  hasText: descriptionHtml !== null,
  sample: false,
});

/** Fills a store with openings and a rival with the jobs they make, so that both hold the same. */
export const fill = async (
  postings: Iterable<JobPosting>,
  { store, rival, onProgress }: { store: JobStore; rival: Rival | null; onProgress: (rows: number) => void },
): Promise<number> => {
  let batch: JobPosting[] = [];
  let group: PostingRecord[] = [];
  let jobs: Job[] = [];
  let total = 0;
  const flush = async (): Promise<void> => {
    await insert(store, batch);
    rival?.add(jobs);
    [batch, jobs] = [[], []];
    onProgress(total);
  };
  for (const posting of postings) {
    total += 1;
    batch.push(posting);
    if (group[0] && group[0].group !== posting.group) {
      jobs.push(jobOf(group));
      group = [];
    }
    group.push(recordOf(posting));
    if (batch.length >= BATCH) await flush();
  }
  if (group.length) jobs.push(jobOf(group));
  await flush();
  rival?.ready();
  return total;
};
