import { setImmediate } from 'node:timers/promises';
import { creditOf } from '../credit.ts';
import type { JobFilter } from '../filter.ts';
import type { Job } from '../job.ts';
import type { ExperienceAsked } from '../posting.ts';
import { payText } from '../wording/pay-text.ts';
import { csvLines } from './csv-lines.ts';
import { likelyRoles } from './json.ts';
import { onlyRange, type Publisher, pageOf, passesOn } from './publisher.ts';

type Column = {
  name: string;
  /** What stands in it, for the reader of `/openapi.json`. */
  means: string;
  of: (job: Job, publisher: Publisher) => string | number | null;
};

const list = (values: readonly string[]): string => values.join(' | ');
const column = (name: string, means: string, of: Column['of']): Column => ({ name, means, of });

/** Every column, in the order of the file. New ones are added at the end: programs may count them. */
export const CSV_COLUMNS: readonly Column[] = [
  column('id', 'stable id', ({ id }) => id),
  column('title', 'as posted', ({ title }) => title),
  column('company', 'employer', ({ company }) => company.name),
  column('locations', 'every place as posted', ({ places }) => list(places.map(({ raw }) => raw))),
  column('workplace', 'remote, hybrid, on-site; empty: not stated', ({ workplace }) => workplace),
  column('countries', 'where one may work from', ({ countries }) => list(countries)),
  column('level', 'what the title says', ({ level }) => level),
  column('type', 'employment', ({ type }) => type),
  column('skills', 'slugs of the skills named', ({ skills }) => list(skills)),
  column('roles', 'slugs of its roles', ({ roles }) => list(roles.map(({ role }) => role))),
  column('likely_roles', 'those of its roles that only the description makes likely', (job) =>
    list(likelyRoles(job)),
  ),
  column('experience', 'what the description asks for, with its own words', (job) =>
    list(job.experienceRequirements.map(experienceText)),
  ),
  column('date_posted', 'ISO 8601', ({ datePosted }) => datePosted),
  column('salary_min', 'filled where the source gave exactly one range in fields', (job) => {
    return onlyRange(job)?.min ?? null;
  }),
  column('salary_max', 'the same', (job) => onlyRange(job)?.max ?? null),
  column('salary_currency', 'ISO 4217', (job) => onlyRange(job)?.currency ?? null),
  column('salary_unit', 'hour, day, week, month, year', (job) => onlyRange(job)?.unit ?? null),
  column('salary_text', 'all pay as posted', ({ salary }) => salary.map(payText).join('; ')),
  column('page', 'its page here', (job, publisher) => pageOf(job, publisher)),
  column('url', 'its page at its source, else where to apply', ({ url, applyUrl }) => url ?? applyUrl),
  column('apply_url', 'where to apply', ({ applyUrl }) => applyUrl),
  column('source', 'where it came from', ({ sourceId }) => sourceId),
  column('attribution_text', 'whom to name beside the job', (job) => creditOf(job)?.text ?? null),
  column('attribution_url', 'where that credit links', (job) => creditOf(job)?.url ?? null),
  column('sample', 'true: invented for a first look', ({ sample }) => String(sample)),
  column('first_seen', 'ISO 8601', ({ firstSeenAt }) => firstSeenAt),
  column('last_confirmed', 'ISO 8601', ({ lastSeenAt }) => lastSeenAt),
  column('valid_through', 'the source’s own closing date', ({ validThrough }) => validThrough),
  column('may_pass_on', 'false: for your own reader, not for search engines or other job sites', (job) =>
    String(passesOn(job)),
  ),
  column('company_slug', 'the employer as figures count it', ({ company }) => company.slug),
  column(
    'has_description',
    'false: it can name no skill, and no figure about skills counts it',
    ({ hasText }) => String(hasText),
  ),
];

const experienceText = (asked: ExperienceAsked): string => {
  if (asked.kind === 'none') return `none: ${asked.quote}`;
  return `${asked.min}${asked.max === null ? '+' : `-${asked.max}`} years: ${asked.quote}`;
};

/** Rows written before other readers get their turn. */
const ROWS_AT_ONCE = 250;

/**
 * Jobs as a table by RFC 4180: a header line, CRLF, one line a job. A cell that a spreadsheet would take for a
 * formula gets an apostrophe in front. Lets other readers in between.
 */
export const jobsCsv = async (jobs: readonly Job[], publisher: Publisher): Promise<string> => {
  const parts = [csvLines([CSV_COLUMNS.map(({ name }) => name)])];
  for (let from = 0; from < jobs.length; from += ROWS_AT_ONCE) {
    const rows = jobs
      .slice(from, from + ROWS_AT_ONCE)
      .map((job) => CSV_COLUMNS.map(({ of }) => of(job, publisher)));
    parts.push(csvLines(rows));
    await setImmediate();
  }
  return parts.join('');
};

/** What the file is called: samples are called samples, and a result that was cut says so. */
export const csvName = (
  filter: Pick<JobFilter, 'role'>,
  { total, rows }: { total: number; rows: number },
  { isSample }: Pick<Publisher, 'isSample'>,
): string => {
  const roles = filter.role.slice(0, 3).map((role) => `-${role}`);
  const cut = rows < total ? `-first-${rows}-of-${total}` : '';
  return `waymark-${isSample ? 'sample-' : ''}jobs${roles.join('')}${cut}.csv`;
};
