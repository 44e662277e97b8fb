import { z } from 'zod';
import type { PostedPay } from '../posting.ts';
import { type BoardFeed, EMPLOYERS_OWN, type Mapped } from './feed.ts';
import { postingsIn } from './json-ld-nodes.ts';
import { first, many, money, named, place, words } from './json-ld-values.ts';
import { moment, text, writtenAmount } from './lenient.ts';
import { UNSAID } from './parts.ts';
import { payRange } from './pay-period.ts';

/**
 * schema.org's JobPosting in the JSON-LD of any web page, by the vocabulary at schema.org/JobPosting. Streets and
 * contact persons are never read.
 */

const posting = z.object({
  title: text,
  name: text,
  identifier: first(
    z.union([
      words,
      z.number(),
      z.object({ value: z.union([words, z.number()]) }).transform(({ value }) => value),
    ]),
  ),
  hiringOrganization: first(named),
  url: first(words),
  jobLocation: many(place),
  applicantLocationRequirements: many(named),
  jobLocationType: many(words),
  employmentType: many(words),
  baseSalary: z.unknown().optional(),
  salaryCurrency: text,
  datePosted: moment,
  dateModified: moment,
  validThrough: moment,
  description: text,
  inLanguage: first(words),
});
type Posting = z.infer<typeof posting>;

const rangesOf = ({ currency, value, ...own }: z.infer<typeof money>): PostedPay[] =>
  (value.length > 0 ? value : [{ ...own, value: null }]).flatMap((range) =>
    payRange(
      range.minValue ?? range.value,
      range.maxValue ?? range.value,
      currency,
      (range.unitText ?? own.unitText)?.replace(/^per\s+/i, '') ?? null,
    ),
  );

/** A bare figure has the currency that stands beside it; other words are read as pay in words. */
const payOf = ({ baseSalary, salaryCurrency }: Posting): PostedPay[] | string | null => {
  const figure = writtenAmount.parse(baseSalary);
  if (figure !== null) return payRange(figure, figure, salaryCurrency, null);
  if (typeof baseSalary === 'string') return baseSalary;
  return many(money).parse(baseSalary).flatMap(rangesOf);
};

/** Some sites give every posting their own name for an identifier. */
const idOf = ({ identifier, hiringOrganization, url }: Posting): string | null =>
  identifier !== null && identifier !== hiringOrganization ? String(identifier) : url;

const boardOf = (address: string): string | null =>
  URL.parse(address)?.hostname.replace(/^www\./, '') || null;

/** Without an address of its own a posting is applied for on the page that carries it. `directApply` changes nothing. */
const pageOf = ({ url }: Posting, page: string | null): string | null =>
  url === null ? page : (URL.parse(url, page ?? undefined)?.href ?? url);

const map = (record: unknown, page: string | null = null): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  const url = pageOf(job, page);
  const places = job.jobLocation.flatMap((where) => where.place ?? []);
  const [country = null, ...others] = new Set(job.jobLocation.map((where) => where.country));
  return {
    board: boardOf(page ?? url ?? ''),
    record: {
      ...UNSAID,
      nativeId: idOf(job),
      title: job.title ?? job.name,
      company: job.hiringOrganization,
      url,
      applyUrl: url,
      locations: places.length > 0 ? places : job.applicantLocationRequirements,
      applicantLocations: job.applicantLocationRequirements,
      country: others.length === 0 ? country : null,
      workplace: job.jobLocationType.join(', ') || null,
      employmentType: job.employmentType.join(', ') || null,
      datePosted: job.datePosted,
      dateUpdated: job.dateModified,
      validThrough: job.validThrough,
      description: job.description === null ? null : { text: job.description, format: 'unknown' },
      pay: payOf(job),
      language: job.inLanguage,
    },
  };
};

export const jsonLd: BoardFeed = {
  name: 'json-ld',
  title: 'Web page',
  shape: 'a web page with the JSON-LD of a schema.org JobPosting',
  syntax: 'html',
  window: 'page',
  terms: EMPLOYERS_OWN,
  list: (documents) => {
    const postings = Array.isArray(documents) ? postingsIn(documents) : [];
    return postings.length > 0 ? postings : null;
  },
  map,
  boardOf,
};
