import type { JobPosting, MonetaryAmount, OccupationalExperienceRequirements, WithContext } from 'schema-dts';
import { mayPassOn } from './credit.ts';
import type { Job } from './job.ts';
import type { ShownPosting } from './market.ts';
import { nativeIdOf } from './normalise/key.ts';
import { type EmploymentType, type Place, WORLDWIDE } from './posting.ts';
import { countryName } from './wording/value-words.ts';

/** An open job as schema.org/JobPosting, in the form that search engines read (docs/decisions/0014). */

type Parts = Pick<JobPostingObject, 'jobLocation' | 'jobLocationType' | 'applicantLocationRequirements'>;
type JobPostingObject = Exclude<JobPosting, string>;

const EMPLOYMENT: Record<EmploymentType, string> = {
  'full-time': 'FULL_TIME',
  'part-time': 'PART_TIME',
  contract: 'CONTRACTOR',
  temporary: 'TEMPORARY',
  internship: 'INTERN',
};

/**
 * The structured data of a job's own page at `url`; null where there must be none: of a job that has closed, of a
 * sample, of a source that forbids handing on, of a job that names no address to apply at, and where the posting does
 * not state what every such object has to hold (a text, a date, a place or the countries one may work from). Nothing
 * in it is guessed.
 */
export const jobPostingJsonLd = (
  job: Job,
  { ending, descriptionHtml, validThrough, key }: StatedPosting,
  url: string,
): WithContext<JobPostingObject> | null => {
  if (ending !== null || job.sample || !mayPassOn(job.sourceId)) return null;
  // Search engines ask for a way to apply on the page itself.
  if (job.applyUrl === null) return null;
  const where = whereabouts(job);
  if (descriptionHtml === null || job.datePosted === null || where === null) return null;
  const id = key === null ? null : nativeIdOf(key);
  const pay = basePay(job);
  const experience = experienceAsked(job);
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: job.title,
    description: descriptionHtml,
    url,
    datePosted: job.datePosted,
    ...(validThrough && { validThrough }),
    hiringOrganization: { '@type': 'Organization', name: job.company.name },
    ...(id && { identifier: { '@type': 'PropertyValue', name: job.company.name, value: id } }),
    ...(job.type && { employmentType: EMPLOYMENT[job.type] }),
    ...where,
    ...(pay && { baseSalary: pay }),
    ...(experience && { experienceRequirements: experience }),
  };
};

type StatedPosting = Pick<ShownPosting, 'ending' | 'descriptionHtml' | 'validThrough' | 'key'>;

/**
 * Where one works. Of a remote job the countries one may work from, and only those offices that have a town. "From
 * anywhere" cannot be said: without a country, readers of this form take the office's for the only one.
 */
const whereabouts = ({ workplace, places, countries }: Job): Parts | null => {
  if (workplace !== 'remote') {
    const jobLocation = placesOf(places);
    return jobLocation.length > 0 ? { jobLocation } : null;
  }
  if (countries.length === 0 || countries.includes(WORLDWIDE)) return null;
  const jobLocation = placesOf(places.filter(({ locality }) => locality !== null));
  return {
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: countries.map(
      (code) => ({ '@type': 'Country', name: countryName(code) }) as const,
    ),
    ...(jobLocation.length > 0 && { jobLocation }),
  };
};

/** The places whose country is known, each once: an address without a country is none. */
const placesOf = (places: readonly Place[]) => {
  const known = places.flatMap(({ locality, region, countryCode }) =>
    countryCode === null ? [] : [placeOf({ locality, region, countryCode })],
  );
  return [...new Map(known.map((place) => [JSON.stringify(place), place])).values()];
};

type KnownPlace = { locality: string | null; region: string | null; countryCode: string };
const placeOf = ({ locality, region, countryCode }: KnownPlace) =>
  ({
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      ...(locality && { addressLocality: locality }),
      ...(region && { addressRegion: region }),
      addressCountry: countryCode,
    },
  }) as const;

/**
 * Pay where the feed's own fields hold one range with currency and period. Figures that were read out of words, and
 * ranges for some tier or place only, stay on the page, where the employer's words stand beside them.
 */
const basePay = ({ salary }: Job): MonetaryAmount | null => {
  const [range, ...others] = salary;
  if (!range || others.length > 0 || range.source !== 'structured' || range.scope !== null) return null;
  const { min, max, currency, unit } = range;
  if (currency === null || unit === null || (min === null && max === null)) return null;
  const figures =
    min !== null && min === max
      ? { value: min }
      : { ...(min !== null && { minValue: min }), ...(max !== null && { maxValue: max }) };
  return {
    '@type': 'MonetaryAmount',
    currency,
    value: { '@type': 'QuantitativeValue', ...figures, unitText: unit.toUpperCase() },
  };
};

/** What the text asks for where it says one thing; several ("5 years of Java, 2 of Go") are no single figure. */
const experienceAsked = ({
  experienceRequirements,
}: Job): OccupationalExperienceRequirements | string | null => {
  const [asked, ...others] = experienceRequirements;
  if (!asked || others.length > 0) return null;
  if (asked.kind === 'none') return 'no requirements';
  // "0-2 years" names a range that begins with none; nought months would say that none is asked, without its words.
  if (asked.min === 0) return null;
  return { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: asked.min * 12 };
};
