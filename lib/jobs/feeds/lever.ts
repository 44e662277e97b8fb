import { z } from 'zod';
import { escapeText } from '../html/escape-text.ts';
import type { PayUnit, PostedPay } from '../posting.ts';
import { type BoardFeed, EMPLOYERS_OWN, type Mapped } from './feed.ts';
import { amount, firstSegment, listOf, moment, nativeId, text } from './lenient.ts';
import { movedOn } from './parts.ts';

/** Lever's postings API: a bare array, `createdAt` in milliseconds, the text in several parts. */

const salaryRange = z.object({ min: amount, max: amount, currency: text, interval: text });
const posting = z.object({
  id: nativeId,
  text,
  createdAt: moment,
  categories: z
    .object({
      location: text,
      allLocations: listOf(z.string()),
      commitment: text,
      department: text,
      team: text,
    })
    .nullable()
    .catch(null),
  country: text,
  workplaceType: text,
  salaryRange: salaryRange.nullable().catch(null),
  salaryDescription: text,
  description: text,
  lists: listOf(z.object({ text, content: text })),
  additional: text,
  hostedUrl: text,
  applyUrl: text,
});
type Posting = z.infer<typeof posting>;

const UNITS: ReadonlyMap<string, PayUnit> = new Map([
  ['per-year-salary', 'year'],
  ['per-month-salary', 'month'],
  ['per-week-salary', 'week'],
  ['per-day-wage', 'day'],
  ['per-hour-wage', 'hour'],
]);

/** An interval that is none of our units (twice a month, one time) would make the numbers say another thing. */
const payOf = (range: z.infer<typeof salaryRange> | null): PostedPay[] => {
  if (!range) return [];
  const { min, max, currency, interval } = range;
  const unit = UNITS.get(interval ?? '') ?? null;
  if (unit || interval === null) return [{ min, max, currency, unit, raw: null, scope: null }];
  const raw = `${min ?? '?'} to ${max ?? '?'} ${currency ?? ''} (${interval})`;
  return [{ min: null, max: null, currency: null, unit: null, raw, scope: null }];
};

const textOf = (job: Posting): string =>
  [
    job.description,
    ...job.lists.map(({ text, content }) => `<h3>${escapeText(text ?? '')}</h3><ul>${content ?? ''}</ul>`),
    job.salaryDescription,
    job.additional,
  ]
    .filter(Boolean)
    .join('\n');

const boardOf = (address: string): string | null =>
  firstSegment(address, /^jobs(?:\.eu)?\.lever\.co$/, '/') ??
  firstSegment(address, /^api(?:\.eu)?\.lever\.co$/, '/v0/postings/');

const map = (record: unknown): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.id === null) return { refused: 'has no id' };
  const { location = null, allLocations = [], commitment = null } = job.categories ?? {};
  const description = textOf(job);
  return {
    board: boardOf(job.hostedUrl ?? job.applyUrl ?? ''),
    record: {
      nativeId: job.id,
      internalJobId: null,
      title: job.text,
      company: null,
      url: job.hostedUrl,
      applyUrl: job.applyUrl,
      locations: allLocations.length > 0 ? allLocations : location ? [location] : [],
      country: job.country,
      workplace: job.workplaceType,
      employmentType: commitment,
      department: job.categories?.department ?? job.categories?.team ?? null,
      datePosted: job.createdAt,
      dateUpdated: null,
      validThrough: null,
      description: description ? { text: description, format: 'html' } : null,
      pay: payOf(job.salaryRange),
      language: null,
    },
  };
};

const PAGE = 100;

export const lever: BoardFeed = {
  name: 'lever',
  title: 'Lever',
  shape: 'a list of postings',
  syntax: 'json',
  window: 'whole-board',
  terms: EMPLOYERS_OWN,
  list: (answer) => (Array.isArray(answer) ? answer : null),
  map,
  boardOf,
  request: {
    address: (site) => `https://api.lever.co/v0/postings/${site}?mode=json&skip=0&limit=${PAGE}`,
    otherAddress: (site) => `https://api.eu.lever.co/v0/postings/${site}?mode=json&skip=0&limit=${PAGE}`,
    // Nothing says how many there are, and a page may be shorter than asked for: only an empty one is the end.
    next: (answer, address) =>
      Array.isArray(answer) && answer.length > 0 ? movedOn(address, 'skip', answer.length) : null,
  },
};
