import { z } from 'zod';
import type { PostedPay } from '../posting.ts';
import type { BoardFeed, Mapped } from './feed.ts';
import { moment, nativeId, text, writtenAmount } from './lenient.ts';
import { htmlText, isAt, UNSAID } from './parts.ts';
import { payRange } from './pay-period.ts';

/**
 * Jobicy's API: `{ jobs: [...] }`, remote work only, at most a hundred. Its rules: at most one question an hour,
 * credit with a link to its own page of the job, and nothing handed on to other job sites.
 */

const posting = z.object({
  id: nativeId,
  jobTitle: text,
  companyName: text,
  url: text,
  jobGeo: text,
  // A list by its documentation, a single word in older answers.
  jobType: z.union([z.array(z.string()), z.string().transform((word) => [word])]).catch([]),
  pubDate: moment,
  salaryMin: writtenAmount,
  salaryMax: writtenAmount,
  annualSalaryMin: writtenAmount,
  annualSalaryMax: writtenAmount,
  salaryCurrency: text,
  salaryPeriod: text,
  jobDescription: text,
  jobExcerpt: text,
});
type Posting = z.infer<typeof posting>;

/** Older answers name the year in the field itself. */
const payOf = (job: Posting): PostedPay[] =>
  job.salaryMin || job.salaryMax
    ? payRange(job.salaryMin, job.salaryMax, job.salaryCurrency, job.salaryPeriod)
    : payRange(job.annualSalaryMin, job.annualSalaryMax, job.salaryCurrency, 'annual');

const map = (record: unknown): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.id === null) return { refused: 'has no id' };
  return {
    board: 'jobicy',
    record: {
      ...UNSAID,
      nativeId: job.id,
      title: job.jobTitle,
      company: job.companyName,
      url: job.url,
      applyUrl: job.url,
      locations: job.jobGeo ? [job.jobGeo] : [],
      workplace: 'remote',
      employmentType: job.jobType.join(', ') || null,
      datePosted: job.pubDate,
      description: htmlText(job.jobDescription ?? job.jobExcerpt),
      pay: payOf(job),
    },
  };
};

const body = z.object({ jobs: z.array(z.unknown()) });

export const jobicy: BoardFeed = {
  name: 'jobicy',
  title: 'Jobicy',
  shape: 'an object with a list named "jobs"',
  syntax: 'json',
  window: 'newest',
  terms: {
    attribution: { text: 'Jobicy', url: 'https://jobicy.com/' },
    passOn: false,
    pollEveryHours: 1,
  },
  list: (answer) => body.safeParse(answer).data?.jobs ?? null,
  map,
  boardOf: (address) => (isAt(address, ['jobicy.com']) ? 'jobicy' : null),
  request: { address: () => 'https://jobicy.com/api/v2/remote-jobs?count=100' },
};
