import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../../lib/jobs/job.ts';
import type { Salary } from '../../../../lib/jobs/posting.ts';
import { CSV_COLUMNS, csvName, jobsCsv } from '../../../../lib/jobs/publish/csv.ts';
import { aPlace, aRange } from '../a-posting.ts';
import { aJob, hostileStrings, publisher } from './a-publisher.ts';

const rowsOf = async (...jobs: Job[]): Promise<Record<string, string>[]> =>
  parse(await jobsCsv(jobs, publisher), { columns: true, record_delimiter: '\r\n' });
const rowOf = async (job: Job): Promise<Record<string, string>> => {
  const [row] = await rowsOf(job);
  if (!row) throw new Error('The table has no row.');
  return row;
};
const pay = (given: Partial<Salary> = {}): Salary => aRange({ min: 50_000, max: 60_000.5, ...given });

describe('a table of jobs', () => {
  it('has a header line, CRLF, and one line a job in the given order', async () => {
    const jobs = [aJob({ id: 'b' }), aJob({ id: 'a' }), aJob({ id: 'c' })];
    const text = await jobsCsv(jobs, publisher);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(CSV_COLUMNS.map(({ name }) => name).join(','));
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['b', 'a', 'c', '']);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('of nothing is its header', async () => {
    expect(await jobsCsv([], publisher)).toMatch(/^id,title,company,.*\r\n$/);
  });

  it('of many jobs is whole', async () => {
    const jobs = Array.from({ length: 1_003 }, (_, n) => aJob({ id: `id${n}` }));
    expect((await rowsOf(...jobs)).map(({ id }) => id)).toEqual(jobs.map(({ id }) => id));
  });

  it('says all of a job', async () => {
    const row = await rowOf(
      aJob({
        id: 'abc',
        jobLocations: [aPlace('Berlin, Germany', 'DE'), aPlace('Paris', 'FR')],
        workplaceType: 'hybrid',
        level: 'senior',
        employmentType: 'full-time',
        skills: ['sql', 'docker'],
        roles: [
          { role: 'backend-developer', evidence: 'title' },
          { role: 'data-engineer', evidence: 'description' },
        ],
        experienceRequirements: [
          { kind: 'years', min: 3, max: null, quote: '3+ years' },
          { kind: 'years', min: 1, max: 2, quote: 'a year or two' },
          { kind: 'none', quote: 'no experience needed' },
        ],
        baseSalary: [pay()],
        sourceId: 'remotive',
        url: 'https://remotive.com/remote-jobs/software-dev/x-1',
        validThrough: '2026-12-01',
      }),
    );
    expect(row).toEqual({
      id: 'abc',
      title: 'Backend Developer',
      company: 'Acme',
      locations: 'Berlin, Germany | Paris',
      workplace: 'hybrid',
      countries: 'DE | FR',
      level: 'senior',
      type: 'full-time',
      skills: 'sql | docker',
      roles: 'backend-developer | data-engineer',
      likely_roles: 'data-engineer',
      experience: '3+ years: 3+ years | 1-2 years: a year or two | none: no experience needed',
      date_posted: '2026-11-01T00:00:00.000Z',
      salary_min: '50000',
      salary_max: '60000.5',
      salary_currency: 'EUR',
      salary_unit: 'year',
      salary_text: '50,000–60,000.5 EUR a year',
      page: 'https://waymark.example.org/jobs/abc',
      url: 'https://remotive.com/remote-jobs/software-dev/x-1',
      apply_url: 'https://remotive.com/remote-jobs/software-dev/x-1',
      source: 'remotive',
      attribution_text: 'Remotive',
      attribution_url: 'https://remotive.com/remote-jobs/software-dev/x-1',
      sample: 'false',
      first_seen: '2026-11-02T00:00:00.000Z',
      last_confirmed: '2026-11-02T00:00:00.000Z',
      valid_through: '2026-12-01',
      may_pass_on: 'false',
      company_slug: 'acme',
      has_description: 'false',
    });
  });

  it('has its columns where they were, and new ones at the end', () => {
    const names = CSV_COLUMNS.map(({ name }) => name);
    expect(names.slice(26)).toEqual([
      'last_confirmed',
      'valid_through',
      'may_pass_on',
      'company_slug',
      'has_description',
    ]);
  });

  it('says of each job whether it may be handed on', async () => {
    const rows = await rowsOf(
      aJob({ sourceId: 'greenhouse:acme' }),
      aJob({ sourceId: 'jobicy' }),
      aJob({ sourceId: 'sample', sample: true }),
    );
    expect(rows.map((row) => row.may_pass_on)).toEqual(['true', 'false', 'false']);
  });

  it.each([
    ['two ranges', [pay(), pay({ currency: 'USD' })]],
    ['words', [pay({ source: 'text', raw: '50k–60k' })]],
    ['nothing', []],
  ])('gives no amounts for %s, which no one number would state', async (_, baseSalary) => {
    const { salary_min, salary_max, salary_currency, salary_unit } = await rowOf(aJob({ baseSalary }));
    expect([salary_min, salary_max, salary_currency, salary_unit]).toEqual(['', '', '', '']);
  });
});

describe('a cell', () => {
  const firstSigns = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '"', ',', 'a', '');
  const text = fc.tuple(firstSigns, fc.string({ unit: 'binary' })).map((parts) => parts.join(''));

  it('of any text comes out as it went in, but for an apostrophe before what looks like a formula', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, async (title, company) => {
        const row = await rowOf(aJob({ title, hiringOrganization: { name: company, slug: 'x' } }));
        for (const [cell, given] of [
          [row.title, title],
          [row.company, company],
        ])
          expect(cell).toBe(/^[=+\-@\t\r＝＋－＠]/.test(given ?? '') ? `'${given}` : given);
      }),
    );
  });

  it('is never a formula, whatever a posting says', async () => {
    const strings = hostileStrings();
    const rows = await rowsOf(...strings.map((title) => aJob({ title, jobLocations: [aPlace(title)] })));
    expect(rows).toHaveLength(strings.length);
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('the name of the file', () => {
  it('says the roles, that it is a sample, and that it was cut', () => {
    const name = (role: string[], total: number, isSample = false) =>
      csvName({ role }, { total, rows: Math.min(total, 5000) }, { isSample });
    expect(name([], 12)).toBe('waymark-jobs.csv');
    expect(name(['data-engineer'], 12, true)).toBe('waymark-sample-jobs-data-engineer.csv');
    expect(name(['a', 'b', 'c', 'd'], 5001)).toBe('waymark-jobs-a-b-c-first-5000-of-5001.csv');
  });
});
