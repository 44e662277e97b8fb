import { z } from 'zod';
import type { BoardFeed, Mapped } from './feed.ts';
import { flag, listOf, moment, nativeId, text } from './lenient.ts';
import { htmlText, isAt, movedOn, UNSAID } from './parts.ts';

/**
 * Arbeitnow's job board API: `{ data: [...], links, meta }`, the newest first in pages of some hundred, `created_at`
 * in unix seconds, kinds of work mostly in German. `remote: false` leaves hybrid and on site open.
 */

const posting = z.object({
  slug: nativeId,
  title: text,
  company_name: text,
  url: text,
  location: text,
  remote: flag,
  job_types: listOf(z.string()),
  created_at: moment,
  description: text,
});

const map = (record: unknown): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.slug === null) return { refused: 'has no id' };
  return {
    board: 'arbeitnow',
    record: {
      ...UNSAID,
      nativeId: job.slug,
      title: job.title,
      company: job.company_name,
      url: job.url,
      applyUrl: job.url,
      locations: job.location ? [job.location] : [],
      workplace: job.remote === true ? 'remote' : null,
      employmentType: job.job_types.join(', ') || null,
      datePosted: job.created_at,
      description: htmlText(job.description),
    },
  };
};

const body = z.object({
  data: z.array(z.unknown()),
  links: z.object({ next: text }).nullable().catch(null),
  meta: z
    .object({ current_page: z.number().catch(1) })
    .nullable()
    .catch(null),
});

export const arbeitnow: BoardFeed = {
  name: 'arbeitnow',
  title: 'Arbeitnow',
  shape: 'an object with a list named "data"',
  syntax: 'json',
  window: 'newest',
  terms: {
    attribution: { text: 'Arbeitnow', url: 'https://www.arbeitnow.com/' },
    passOn: false,
    pollEveryHours: 1,
  },
  list: (answer) => body.safeParse(answer).data?.data ?? null,
  isPart: (answer) => {
    const page = body.safeParse(answer).data;
    return page !== undefined && ((page.links?.next ?? null) !== null || (page.meta?.current_page ?? 1) > 1);
  },
  map,
  boardOf: (address) => (isAt(address, ['arbeitnow.com']) ? 'arbeitnow' : null),
  request: {
    address: () => 'https://www.arbeitnow.com/api/job-board-api?page=1',
    next: (answer, address) =>
      body.safeParse(answer).data?.links?.next ? movedOn(address, 'page', 1) : null,
    enoughPages: 3,
  },
};
