import { z } from 'zod';
import type { BoardFeed, Mapped } from './feed.ts';
import { listOf, moment, nativeId, text, writtenAmount } from './lenient.ts';
import { htmlText, isAt, movedOn, UNSAID } from './parts.ts';
import { payRange } from './pay-period.ts';

/**
 * Himalayas' API: `{ jobs: [...], totalCount, offset }`, remote work only, twenty a page. Its dates are documented in
 * milliseconds and sent in seconds, so their size decides; an expiry date of 0 is none. `guid` is its own page of the
 * job. No restriction is not the same as worldwide: it is not stated.
 */

const country = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const posting = z.object({
  guid: nativeId,
  title: text,
  companyName: text,
  applicationLink: text,
  employmentType: text,
  minSalary: writtenAmount,
  maxSalary: writtenAmount,
  currency: text,
  salaryPeriod: text,
  locationRestrictions: listOf(country),
  pubDate: moment,
  expiryDate: moment,
  description: text,
});

const map = (record: unknown): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.guid === null) return { refused: 'has no id' };
  return {
    board: 'himalayas',
    record: {
      ...UNSAID,
      nativeId: job.guid,
      title: job.title,
      company: job.companyName,
      url: URL.canParse(job.guid) ? job.guid : job.applicationLink,
      applyUrl: job.applicationLink ?? job.guid,
      locations: job.locationRestrictions,
      workplace: 'remote',
      employmentType: job.employmentType,
      datePosted: job.pubDate,
      validThrough: Number(job.expiryDate) === 0 ? null : job.expiryDate,
      description: htmlText(job.description),
      // Without a period of its own pay is by the year, by the feed's data dictionary.
      pay: payRange(job.minSalary, job.maxSalary, job.currency, job.salaryPeriod ?? 'annual'),
    },
  };
};

const body = z.object({
  jobs: z.array(z.unknown()),
  offset: z.number().catch(0),
  totalCount: z.number().catch(0),
});

export const himalayas: BoardFeed = {
  name: 'himalayas',
  title: 'Himalayas',
  shape: 'an object with a list named "jobs"',
  syntax: 'json',
  window: 'newest',
  terms: {
    attribution: { text: 'Himalayas', url: 'https://himalayas.app/' },
    passOn: false,
    pollEveryHours: 1,
  },
  list: (answer) => body.safeParse(answer).data?.jobs ?? null,
  isPart: (answer) => {
    const page = body.safeParse(answer).data;
    return page !== undefined && (page.offset > 0 || page.jobs.length < page.totalCount);
  },
  map,
  boardOf: (address) => (isAt(address, ['himalayas.app']) ? 'himalayas' : null),
  request: {
    address: () => 'https://himalayas.app/jobs/api?limit=20&offset=0',
    next: (answer, address) => {
      const page = body.safeParse(answer).data;
      return page && page.jobs.length > 0 && page.offset + page.jobs.length < page.totalCount
        ? movedOn(address, 'offset', page.jobs.length)
        : null;
    },
    enoughPages: 5,
  },
};
