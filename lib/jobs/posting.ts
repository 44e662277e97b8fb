/**
 * One opening as Waymark keeps it. Field names are schema.org/JobPosting's where it has one; the values are
 * the words of our own addresses (`on-site`, `full-time`), so nothing has to be translated on the way to a page.
 */

export const LEVELS = ['internship', 'entry', 'mid', 'senior', 'lead', 'manager'] as const;
export type Level = (typeof LEVELS)[number];

export const WORKPLACES = ['remote', 'hybrid', 'on-site'] as const;
export type Workplace = (typeof WORKPLACES)[number];

export const EMPLOYMENT_TYPES = ['full-time', 'part-time', 'contract', 'temporary', 'internship'] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];

/** The word for a value a posting does not give. A choice like any other, never dropped in silence. */
export const NOT_STATED = 'not-stated';
/** In `applicantLocationRequirements`: the posting says one may work from anywhere. */
export const WORLDWIDE = 'worldwide';

/** A place as posted, and what we are sure of in it. */
export type Place = {
  raw: string;
  locality: string | null;
  region: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  countryCode: string | null;
};

export const PAY_UNITS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type PayUnit = (typeof PAY_UNITS)[number];

/** The words that feeds and postings use for a period, in lower case. */
const PAY_UNIT_WORDS: Record<string, PayUnit> = {
  hour: 'hour',
  hourly: 'hour',
  hr: 'hour',
  h: 'hour',
  day: 'day',
  daily: 'day',
  week: 'week',
  weekly: 'week',
  month: 'month',
  monthly: 'month',
  mo: 'month',
  year: 'year',
  yearly: 'year',
  yr: 'year',
  annum: 'year',
  annual: 'year',
  annually: 'year',
};

/** The period that one word names; null for one that is none of ours (a project, twice a month). */
export const payUnitOf = (word: string): PayUnit | null => {
  const plain = word.trim().toLowerCase();
  return Object.hasOwn(PAY_UNIT_WORDS, plain) ? (PAY_UNIT_WORDS[plain] ?? null) : null;
};

/**
 * One range of base pay as a feed sends it; bonus, commission and equity are none. Numbers are major units (dollars,
 * not cents); 0 is unknown and becomes null.
 */
export type PostedPay = {
  min: number | null;
  max: number | null;
  /** ISO 4217, upper case. */
  currency: string | null;
  unit: PayUnit | null;
  raw: string | null;
  /** Whom or where the range is for, where a posting has several: a tier's or a place's title. */
  scope: string | null;
};

/** A range of base pay, and whether a feed gave it in fields or it was read out of words. */
export type Salary = PostedPay & { source: 'structured' | 'text' };

/** How a role was found: named in the title, or likely from the description. */
export const ROLE_EVIDENCE = ['title', 'description'] as const;
export type RoleMatch = { role: string; evidence: (typeof ROLE_EVIDENCE)[number] };

/**
 * Experience that a description asks for, in its own words (`quote`, at most 160 characters): so many years, or
 * expressly none. `max` is null where the text names only the least.
 */
export type ExperienceAsked =
  | { kind: 'years'; min: number; max: number | null; quote: string }
  | { kind: 'none'; quote: string };

/** What a feed's mapper hands over: the feed's own words under our names, nothing interpreted yet. */
export type FeedRecord = {
  /** The feed's own id; null where the row's content has to make one. */
  nativeId: string | null;
  /** Several posts of one employer's internal job share this (Greenhouse `internal_job_id`). */
  internalJobId: string | null;
  title: string | null;
  /** As the feed names the employer; null: the import's `--company` names it. */
  company: string | null;
  url: string | null;
  applyUrl: string | null;
  /** Place names as posted, one or several in a string. */
  locations: string[];
  /** Where applicants may be, in a feed that tells it apart from the job's own places. */
  applicantLocations?: string[];
  /** ISO 3166-1 alpha-2 or a country's name where the feed has a field of its own for it. */
  country: string | null;
  workplace: string | null;
  employmentType: string | null;
  department: string | null;
  /** ISO text, unix seconds or milliseconds; normalising tells them apart. */
  datePosted: string | number | null;
  dateUpdated: string | number | null;
  validThrough: string | number | null;
  /** HTML or plain text; `escaped` when the feed sends HTML escaped once more as entities. */
  description: { text: string; format: 'html' | 'plain' | 'escaped' | 'unknown' } | null;
  /** Structured ranges, or the words of a free-text pay field. */
  pay: PostedPay[] | string | null;
  language: string | null;
};

export type JobPosting = {
  /** `{ats}:{board}:{nativeId}`: the same posting has the same key in every import. */
  key: string;
  /** What stands in `/jobs/{id}`: opaque, stable, `[a-z0-9-]` only, made from the key. */
  id: string;
  /** Posts with the same group are one job with several places; a posting alone is its own group. */
  group: string;
  title: string;
  hiringOrganization: { name: string; slug: string };
  url: string | null;
  applyUrl: string | null;
  jobLocations: Place[];
  workplaceType: Workplace | null;
  /** Where one may work from: country codes, or `worldwide`; empty is "not stated". */
  applicantLocationRequirements: string[];
  employmentType: EmploymentType | null;
  department: string | null;
  /** ISO 8601 in UTC: an instant, or a bare date where the feed gives no time. */
  datePosted: string | null;
  dateUpdated: string | null;
  /** Only ever the feed's own: an end is never invented. */
  validThrough: string | null;
  /** One entry a tier, place or currency: ranges are never merged. */
  baseSalary: Salary[];
  /** BCP 47. */
  language: string | null;
  /** Sanitized, safe to put in a page as it is. */
  descriptionHtml: string | null;
  /** Found in the title and, above a margin, in the description. Empty: fits no role, and is kept all the same. */
  roles: RoleMatch[];
  /** Null: the title names no level. */
  level: Level | null;
  /** What the description asks for, at most three, in its order. Empty: it does not say. */
  experienceRequirements: ExperienceAsked[];
  /** Skill slugs the description names. */
  skills: string[];
};
