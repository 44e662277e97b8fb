import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ImportOptions, importOpenings } from '../../../../lib/jobs/import/import-openings.ts';
import { textOf } from '../../../../lib/jobs/import/text.ts';
import { openSqliteStore } from '../../../../lib/jobs/stores/sqlite.ts';
import { openPostings } from '../a-new-posting.ts';

/** Real openings and recorded answers, which are no part of the project: read where they stand beside it. */
const jobs = new URL('../../../../../shared/jobs/', import.meta.url);
const isThere = existsSync(jobs);
if (!isThere) console.warn(`Skipped: the recorded openings are not at ${jobs.pathname}.`);

const classify: ImportOptions['classify'] = () => ({
  roles: [],
  level: null,
  experienceRequirements: [],
  skills: [],
});
const now = new Date('2026-11-22T12:00:00Z');

const imported = async (path: string, given: Partial<ImportOptions>) => {
  const store = openSqliteStore(':memory:');
  const options = {
    text: textOf(readFileSync(new URL(path, jobs)), path, { isXml: path.endsWith('.xml') }),
    name: path,
    store,
    classify,
    now,
  };
  const summary = await importOpenings({ format: 'jsonl', ...options, ...given });
  const again = await importOpenings({ format: 'jsonl', ...options, ...given });
  const postings = await openPostings(store);
  await store.close();
  return { summary, again, postings };
};

describe.skipIf(!isThere)('recorded answers', () => {
  it.each(['greenhouse', 'lever', 'ashby'])(
    'of %s import whole, with a date, a text and a board',
    async (format) => {
      const files = readdirSync(new URL(`raw-payloads/${format}/`, jobs));
      expect(files.length).toBeGreaterThan(1);
      for (const file of files) {
        const { summary, again, postings } = await imported(`raw-payloads/${format}/${file}`, { format });
        expect(summary, file).toMatchObject({ inserted: summary.rows, refused: 0 });
        expect(again, file).toMatchObject({ inserted: 0, updated: 0, unchanged: summary.rows });
        for (const posting of postings) {
          expect(posting.key, file).toMatch(new RegExp(`^${format}:[a-z-]+:[\\w-]+$`));
          expect(posting.datePosted, file).toMatch(/^20\d\d-/);
          expect(posting.url, file).toMatch(/^https:/);
          expect(posting.hasText, file).toBe(true);
        }
      }
    },
  );

  it.each([
    ['workable', 'zaelab-widget-trimmed.json', 'https://apply.workable.com/api/v1/widget/accounts/zaelab'],
    ['recruitee', 'offers-trimmed.json', 'https://acme.recruitee.com/api/offers/'],
    ['personio', 'feed-trimmed.xml', 'https://acme.jobs.personio.de/xml?language=en'],
    ['smartrecruiters', 'list-trimmed.json', null],
  ])('of %s (%s) import whole', async (format, file, address) => {
    const { summary, again, postings } = await imported(`raw-payloads/${format}/${file}`, {
      format,
      address,
    });
    expect(summary).toMatchObject({ inserted: postings.length, repeated: summary.rows - postings.length });
    expect(postings.length).toBeGreaterThan(0);
    expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: postings.length });
    for (const posting of postings) {
      expect(posting.key).toMatch(new RegExp(`^${format}:(?:zaelab|acme|knight):\\w+$`));
      expect(posting.datePosted).toMatch(/^20\d\d-/);
      expect(posting.url).toMatch(/^https:/);
      expect(posting.jobLocations.length).toBeGreaterThan(0);
      expect(posting.jobLocations.every(({ countryCode }) => countryCode !== null)).toBe(true);
    }
    expect(JSON.stringify(postings)).not.toMatch(/removed\]|Human Resources Talent|Dircksen|Zumbehl/);
  });

  it('of one posting at SmartRecruiters import as a list of it', async () => {
    const path = 'raw-payloads/smartrecruiters/detail-list-item-openactors.json';
    const text = `{"content":[${textOf(readFileSync(new URL(path, jobs)), path)}]}`;
    const { postings } = await imported(path, { format: 'smartrecruiters', text });
    expect(postings).toMatchObject([
      { key: 'smartrecruiters:smartrecruiters:744000143115219', workplaceType: 'remote', language: 'en' },
    ]);
    expect(postings[0]?.applicantLocationRequirements).toEqual(['PL']);
  });

  it('of schema.org’s own examples of a posting are read, and refused only without an employer or a title', async () => {
    const path = 'raw-payloads/schemaorg/jobposting-examples.json';
    const examples: { jsonld: unknown }[] = JSON.parse(textOf(readFileSync(new URL(path, jobs)), path));
    const text = JSON.stringify(examples.map(({ jsonld }) => jsonld));
    const alone = await imported(path, { format: 'json-ld', text });
    expect(alone.summary).toMatchObject({ rows: 12, inserted: 2 });
    expect(alone.summary.refusals).toMatchObject([{ reason: 'has no company', count: 10 }]);
    const { summary, postings } = await imported(path, { format: 'json-ld', text, company: 'Acme' });
    // Three say nothing but the title of an earlier one.
    expect(summary).toMatchObject({ inserted: 9, repeated: 3, refused: 0, remarks: [] });
    expect(postings).toContainEqual(
      expect.objectContaining({
        employmentType: 'full-time',
        datePosted: '2011-10-31',
        jobLocations: [
          expect.objectContaining({ locality: 'Kirkland', region: 'Washington', countryCode: 'US' }),
        ],
        baseSalary: [expect.objectContaining({ min: 100_000, max: 100_000, currency: 'USD', unit: null })],
      }),
    );
  });

  it('of a careers page with a posting each are read as one page', async () => {
    const path = 'raw-payloads/other/teamtailor-jsonfeed.json';
    const feed: { items: { _jobposting: unknown }[] } = JSON.parse(
      textOf(readFileSync(new URL(path, jobs)), path),
    );
    const scripts = feed.items.map(
      ({ _jobposting }) => `<script type="application/ld+json">${JSON.stringify(_jobposting)}</script>`,
    );
    const { postings } = await imported(path, {
      format: 'json-ld',
      text: `<!doctype html>${scripts.join('')}`,
      address: 'https://career.teamtailor.com/jobs',
      company: 'Acme',
    });
    expect(
      postings.map(({ jobLocations }) =>
        jobLocations.map(({ locality, countryCode }) => [locality, countryCode]),
      ),
    ).toEqual(
      expect.arrayContaining([
        [['Madrid', 'ES']],
        [
          ['Stockholm', 'SE'],
          ['Copenhagen', 'DK'],
        ],
      ]),
    );
    expect(JSON.stringify(postings)).not.toMatch(/Monday Chamberi|Östgötagatan|Matrikel/);
  });

  it('hide the people in them', async () => {
    const path = 'raw-payloads/greenhouse/recruitai-4-jobs.json';
    const { postings } = await imported(path, { format: 'greenhouse' });
    expect(JSON.stringify(postings)).not.toMatch(/data_compliance|requisition|value_type/);
  });
});

describe.skipIf(!isThere)('real tables', () => {
  const mapping = {
    id: 'jobId',
    location: 'locations',
    datePosted: 'postedAt',
    workplace: 'isRemote',
    type: 'employmentType',
  };

  it('of 15,916 rows import in seconds, every row told, the second time without a change', async () => {
    const since = performance.now();
    const path = 'open-jobs-data/jobs-2026-08-05.csv';
    const { summary, again, postings } = await imported(path, { format: 'csv', mapping });
    expect(performance.now() - since).toBeLessThan(25_000);
    expect(summary.rows).toBe(15_916);
    expect(summary.inserted + summary.repeated + summary.refused).toBe(summary.rows);
    expect(summary.refused).toBeLessThan(60);
    expect(summary.unusedColumns).toEqual(['platform', 'scrapedAt']);
    expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: summary.inserted });

    const share = (test: (posting: (typeof postings)[number]) => boolean): number =>
      postings.filter(test).length / postings.length;
    expect(
      share(({ jobLocations }) => jobLocations.some(({ countryCode }) => countryCode !== null)),
    ).toBeGreaterThan(0.88);
    expect(share(({ datePosted }) => datePosted !== null)).toBeGreaterThan(0.8);
    expect(share(({ workplaceType }) => workplaceType === 'remote')).toBeGreaterThan(0.25);
    expect(share(({ applyUrl }) => applyUrl !== null)).toBeGreaterThan(0.99);
    expect(new Set(postings.map(({ id }) => id)).size).toBe(postings.length);
  }, 60_000);

  it('with nested fields and whole descriptions import by their dotted mapping', async () => {
    const { summary, postings } = await imported('analytics-engineer-jds/jds-2026-08-07.jsonl', {
      mapping: {
        title: 'meta.role',
        company: 'meta.company',
        location: 'meta.job_location',
        url: 'meta.source_url',
        workplace: 'meta.work_arrangement',
        description: 'jd_text',
      },
    });
    expect(summary.rows).toBe(441);
    expect(summary.inserted).toBeGreaterThan(430);
    expect(postings.filter(({ workplaceType }) => workplaceType === 'hybrid').length).toBeGreaterThan(190);
    expect(postings.every(({ hasText }) => hasText)).toBe(true);
  }, 60_000);
});
