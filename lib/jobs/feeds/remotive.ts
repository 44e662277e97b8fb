import { z } from 'zod';
import type { BoardFeed, Mapped } from './feed.ts';
import { moment, nativeId, text } from './lenient.ts';
import { htmlText, isAt, UNSAID } from './parts.ts';

/**
 * Remotive's API: `{ jobs: [...] }`, remote work only, a day behind its own site. Dates have no zone, pay is free
 * text. Its notice asks to be named with a link to its own page of the job, to be asked at most four times a day, and
 * not to hand its jobs on to other job sites.
 */

const posting = z.object({
  id: nativeId,
  title: text,
  company_name: text,
  url: text,
  job_type: text,
  publication_date: moment,
  candidate_required_location: text,
  salary: text,
  description: text,
});

const map = (record: unknown): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.id === null) return { refused: 'has no id' };
  return {
    board: 'remotive',
    record: {
      ...UNSAID,
      nativeId: job.id,
      title: job.title,
      company: job.company_name,
      url: job.url,
      applyUrl: job.url,
      locations: job.candidate_required_location ? [job.candidate_required_location] : [],
      workplace: 'remote',
      employmentType: job.job_type,
      datePosted: job.publication_date,
      description: htmlText(job.description),
      pay: job.salary || null,
    },
  };
};

const body = z.object({ jobs: z.array(z.unknown()) });

export const remotive: BoardFeed = {
  name: 'remotive',
  title: 'Remotive',
  shape: 'an object with a list named "jobs"',
  syntax: 'json',
  window: 'newest',
  terms: {
    attribution: { text: 'Remotive', url: 'https://remotive.com/' },
    passOn: false,
    pollEveryHours: 6,
  },
  list: (answer) => body.safeParse(answer).data?.jobs ?? null,
  map,
  boardOf: (address) => (isAt(address, ['remotive.com', 'remotive.io']) ? 'remotive' : null),
  request: { address: () => 'https://remotive.com/api/remote-jobs' },
};
