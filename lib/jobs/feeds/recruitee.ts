import { z } from 'zod';
import type { PostedPay } from '../posting.ts';
import { type BoardFeed, EMPLOYERS_OWN, type Mapped } from './feed.ts';
import { flag, listOf, moment, nativeId, text, writtenAmount } from './lenient.ts';
import { placeOf, sectionsOf } from './parts.ts';
import { payRange } from './pay-period.ts';

/**
 * Recruitee's offers API: `{ offers: [...] }`, dates as "2026-08-05 10:10:39 UTC", pay as text. An offer also holds
 * its mailbox, its questions to applicants and street addresses: none of these is read.
 */

const place = z.object({ city: text, state: text, country: text });
const posting = z.object({
  id: nativeId,
  title: text,
  status: text,
  company_name: text,
  careers_url: text,
  careers_apply_url: text,
  department: text,
  employment_type_code: text,
  remote: flag,
  hybrid: flag,
  on_site: flag,
  locations: listOf(place),
  location: text,
  country_code: text,
  published_at: moment,
  created_at: moment,
  updated_at: moment,
  close_at: moment,
  salary: z
    .object({ min: writtenAmount, max: writtenAmount, currency: text, period: text })
    .nullable()
    .catch(null),
  description: text,
  requirements: text,
  translations: z.record(z.string(), z.unknown()).nullable().catch(null),
});
type Posting = z.infer<typeof posting>;

/** An offer may be open to several ways of working: the one that asks least of a reader's place is what it offers. */
const workplaceOf = ({ remote, hybrid, on_site }: Posting): string | null => {
  if (remote === true) return 'remote';
  if (hybrid === true) return 'hybrid';
  return on_site === true ? 'on-site' : null;
};

/** A place's own name is the employer's label ("Germany/Remote", "HQ"): the parts say where it is. */
const placesOf = ({ locations, location }: Posting): string[] => {
  const named = locations.flatMap(({ city, state, country }) => placeOf(city, state, country) ?? []);
  return named.length > 0 ? named : location ? [location] : [];
};

const payOf = ({ salary }: Posting): PostedPay[] =>
  salary ? payRange(salary.min, salary.max, salary.currency, salary.period) : [];

/** The language is known only where there is one translation and so no choice. */
const languageOf = ({ translations }: Posting): string | null => {
  const [language = null, ...others] = Object.keys(translations ?? {});
  return others.length === 0 ? language : null;
};

const boardOf = (address: string): string | null =>
  /^([a-z0-9-]+)\.recruitee\.com$/.exec(URL.parse(address)?.hostname ?? '')?.[1] ?? null;

const map = (record: unknown): Mapped => {
  const parsed = posting.safeParse(record);
  if (!parsed.success) return { refused: 'is not an object' };
  const job = parsed.data;
  if (job.id === null) return { refused: 'has no id' };
  if (job.status !== null && job.status !== 'published') return { refused: 'is not published' };
  return {
    board: boardOf(job.careers_url ?? ''),
    record: {
      nativeId: job.id,
      internalJobId: null,
      title: job.title,
      company: job.company_name,
      url: job.careers_url,
      applyUrl: job.careers_apply_url ?? job.careers_url,
      locations: placesOf(job),
      country: job.country_code,
      workplace: workplaceOf(job),
      employmentType: job.employment_type_code,
      department: job.department,
      datePosted: job.published_at ?? job.created_at,
      dateUpdated: job.updated_at,
      validThrough: job.close_at,
      description: sectionsOf([
        { title: null, html: job.description },
        { title: null, html: job.requirements },
      ]),
      pay: payOf(job),
      language: languageOf(job),
    },
  };
};

const body = z.object({ offers: z.array(z.unknown()) });

export const recruitee: BoardFeed = {
  name: 'recruitee',
  title: 'Recruitee',
  shape: 'an object with a list named "offers"',
  syntax: 'json',
  window: 'whole-board',
  terms: EMPLOYERS_OWN,
  list: (answer) => body.safeParse(answer).data?.offers ?? null,
  map,
  boardOf,
  request: { address: (company) => `https://${company}.recruitee.com/api/offers/` },
};
