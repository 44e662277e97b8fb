import { z } from 'zod';
import type { PayUnit, PostedPay } from '../posting.ts';
import { type BoardFeed, EMPLOYERS_OWN, type Mapped } from './feed.ts';
import { amount, firstSegment, flag, listOf, moment, nativeId, text } from './lenient.ts';

/**
 * Ashby's job board API: `{ jobs: [...] }`. `isRemote` is also true for hybrid work, so `workplaceType` speaks
 * first. Pay comes in tiers, each with parts of several kinds and currencies; only salaries are pay to us.
 */

const component = z.object({
  compensationType: text,
  interval: text,
  currencyCode: text,
  minValue: amount,
  maxValue: amount,
  summary: text,
});
const posting = z.object({
  id: nativeId,
  title: text,
  department: text,
  team: text,
  employmentType: text,
  location: text,
  secondaryLocations: listOf(z.object({ location: text })),
  address: z
    .object({ postalAddress: z.object({ addressCountry: text }) })
    .nullable()
    .catch(null),
  publishedAt: moment,
  isListed: flag,
  isRemote: flag,
  workplaceType: text,
  jobUrl: text,
  applyUrl: text,
  descriptionHtml: text,
  descriptionPlain: text,
  shouldDisplayCompensationOnJobPostings: flag,
  compensation: z
    .object({
      compensationTiers: listOf(z.object({ title: text, components: listOf(component) })),
      summaryComponents: listOf(component),
    })
    .nullable()
    .catch(null),
});
type Posting = z.infer<typeof posting>;

const UNITS: ReadonlyMap<string, PayUnit> = new Map([
  ['1 YEAR', 'year'],
  ['1 MONTH', 'month'],
  ['1 WEEK', 'week'],
  ['1 DAY', 'day'],
  ['1 HOUR', 'hour'],
]);

const payOf = ({ compensation, shouldDisplayCompensationOnJobPostings: shown }: Posting): PostedPay[] => {
  if (!compensation || shown === false) return [];
  const { compensationTiers: tiers, summaryComponents } = compensation;
  return (tiers.length > 0 ? tiers : [{ title: null, components: summaryComponents }]).flatMap(
    ({ title, components }) =>
      components
        .filter((part) => part.compensationType === 'Salary')
        .map(({ minValue, maxValue, currencyCode, interval, summary }) => ({
          min: minValue,
          max: maxValue,
          currency: currencyCode,
          unit: UNITS.get(interval ?? '') ?? null,
          raw: summary,
          scope: title,
        })),
  );
};

const descriptionOf = (job: Posting): { text: string; format: 'html' | 'plain' } | null => {
  if (job.descriptionHtml) return { text: job.descriptionHtml, format: 'html' };
  return job.descriptionPlain ? { text: job.descriptionPlain, format: 'plain' } : null;
};

const boardOf = (address: string): string | null =>
  firstSegment(address, /^jobs\.ashbyhq\.com$/, '/') ??
  firstSegment(address, /^api\.ashbyhq\.com$/, '/posting-api/job-board/');

const map = (record: unknown): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.id === null) return { refused: 'has no id' };
  if (/^\d+$/.test(job.id)) return { refused: 'has a number for an id, which no opening of Ashby has' };
  if (job.isListed === false) return { refused: 'is not listed on its board' };
  return {
    board: boardOf(job.jobUrl ?? job.applyUrl ?? ''),
    record: {
      nativeId: job.id,
      internalJobId: null,
      title: job.title,
      company: null,
      url: job.jobUrl,
      applyUrl: job.applyUrl,
      locations: [job.location, ...job.secondaryLocations.map((place) => place.location)].filter(
        (place) => place !== null,
      ),
      country: job.address?.postalAddress.addressCountry ?? null,
      workplace: job.workplaceType ?? (job.isRemote === true ? 'remote' : null),
      employmentType: job.employmentType,
      department: job.department ?? job.team,
      datePosted: job.publishedAt,
      dateUpdated: null,
      validThrough: null,
      description: descriptionOf(job),
      pay: payOf(job),
      language: null,
    },
  };
};

const body = z.object({ jobs: z.array(z.unknown()) });

export const ashby: BoardFeed = {
  name: 'ashby',
  title: 'Ashby',
  shape: 'an object with a list named "jobs"',
  syntax: 'json',
  window: 'whole-board',
  terms: EMPLOYERS_OWN,
  list: (answer) => body.safeParse(answer).data?.jobs ?? null,
  map,
  boardOf,
  request: {
    address: (board) => `https://api.ashbyhq.com/posting-api/job-board/${board}?includeCompensation=true`,
  },
};
