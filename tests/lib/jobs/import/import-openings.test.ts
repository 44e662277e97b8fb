import { beforeEach, describe, expect, it } from 'vitest';
import { BrokenInput } from '../../../../lib/jobs/import/errors.ts';
import { type ImportOptions, importOpenings } from '../../../../lib/jobs/import/import-openings.ts';
import type { ImportSummary } from '../../../../lib/jobs/import/summary.ts';
import { openSqliteStore } from '../../../../lib/jobs/stores/sqlite.ts';
import type { JobStore } from '../../../../lib/jobs/stores/store.ts';
import { openPostings } from '../a-new-posting.ts';

let store: JobStore;
beforeEach(() => {
  store = openSqliteStore(':memory:');
});

/** Finds a role wherever a title says "Engineer", and SQL wherever a text does. */
const classify: ImportOptions['classify'] = ({ title, text }) => ({
  roles: /Engineer/.test(title) ? [{ role: 'software-engineer', evidence: 'title' }] : [],
  level: null,
  experienceRequirements: [],
  skills: text?.includes('SQL') ? ['sql'] : [],
});

const run = (given: Partial<ImportOptions>): Promise<ImportSummary> =>
  importOpenings({ format: 'jsonl', text: '', name: 'openings.jsonl', store, classify, ...given });

const rows = (...list: Record<string, unknown>[]): string =>
  JSON.stringify(list.map((row) => ({ company: 'Acme', title: 'Engineer', ...row })));

/** A Greenhouse board with these posting ids. */
const board = (ids: number[], given: Record<string, unknown> = {}): string =>
  JSON.stringify({
    jobs: ids.map((id) => ({
      id,
      internal_job_id: id * 10,
      title: `Engineer ${id}`,
      company_name: 'Acme',
      absolute_url: `https://boards.greenhouse.io/acme/jobs/${id}`,
      ...given,
    })),
  });
const open = async (): Promise<string[]> => (await openPostings(store)).map(({ title }) => title).sort();

describe('an import of rows', () => {
  it('inserts them, classified, and keeps those that fit no role', async () => {
    const text = rows({ id: 1, description: '<p>We use SQL.</p>' }, { id: 2, title: 'Veterinarian' });
    expect(await run({ text })).toMatchObject({
      rows: 2,
      inserted: 2,
      refused: 0,
      sources: ['jsonl:openings'],
    });
    const byTitle = (await openPostings(store)).sort((a, b) => (a.title < b.title ? -1 : 1));
    expect(byTitle).toMatchObject([
      { title: 'Engineer', roles: [{ role: 'software-engineer' }], skills: ['sql'], hasText: true },
      { title: 'Veterinarian', roles: [], skills: [], hasText: false },
    ]);
  });

  it('without a text leave the text of the same posting from a richer file, and are then unchanged', async () => {
    await run({ name: 'rich', text: rows({ id: 1, description: '<p>We use SQL.</p>' }) });
    const poor = { name: 'poor', text: rows({ id: 1, type: 'contract' }) };
    expect(await run(poor)).toMatchObject({ inserted: 0, updated: 1 });
    expect(await run(poor)).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await openPostings(store)).toMatchObject([
      { employmentType: 'contract', skills: ['sql'], hasText: true },
    ]);
  });

  it('read pay out of the text where no field states a figure, and keep it with the text', async () => {
    const description = '<p>Annual salary: €60,000 – €75,000</p>';
    const pays = async () => (await openPostings(store)).map(({ baseSalary }) => baseSalary);
    const fromText = [{ min: 60_000, max: 75_000, currency: 'EUR', unit: 'year', source: 'text' }];
    await run({ name: 'rich', text: rows({ id: 1, description }) });
    expect(await pays()).toMatchObject([fromText]);
    await run({ name: 'rich', text: rows({ id: 1, type: 'contract' }) });
    expect(await pays()).toMatchObject([fromText]);
    await run({ name: 'rich', text: rows({ id: 1, description, pay: '€50k - €55k per year' }) });
    expect(await pays()).toMatchObject([[{ min: 50_000, max: 55_000 }]]);
  });

  it('a second time writes no posting and leaves the version', async () => {
    const text = rows({ id: 1 }, { title: 'No id of its own' });
    await run({ text, now: new Date('2026-11-01T00:00:00Z') });
    const version = await store.version();
    const again = await run({ text, now: new Date('2026-11-02T00:00:00Z') });
    expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: 2 });
    expect(await store.version()).toBe(version);
    expect(await openPostings(store)).toMatchObject([
      { firstSeenAt: '2026-11-01T00:00:00.000Z', lastSeenAt: '2026-11-02T00:00:00.000Z' },
      { firstSeenAt: '2026-11-01T00:00:00.000Z', lastSeenAt: '2026-11-02T00:00:00.000Z' },
    ]);
  });

  it('is the same job by CSV and by JSON, under any file name', async () => {
    await run({ text: rows({ id: '1', location: 'Berlin' }) });
    const csv = 'id,title,company,location\n1,Engineer,Acme,Berlin\n';
    expect(await run({ format: 'csv', text: csv, name: 'other.csv' })).toMatchObject({
      inserted: 0,
      unchanged: 1,
    });
    expect(await store.sources()).toMatchObject([
      { id: 'csv:other', open: 1 },
      { id: 'jsonl:openings', open: 0 },
    ]);
  });

  it('never closes what a later file lacks', async () => {
    await run({ text: rows({ id: 1 }, { id: 2 }, { id: 3 }) });
    for (let day = 0; day < 4; day += 1) {
      expect(await run({ text: rows({ id: 1 }) })).toMatchObject({ closed: 0, missed: 0, held: [] });
    }
    expect(await open()).toHaveLength(3);
  });

  it('tells refused rows by reason and place, and takes the rest', async () => {
    const text = rows(
      { id: 1 },
      { title: '' },
      { company: ' ' },
      { title: null },
      { title: 'General Application' },
    );
    const summary = await run({ text: `${text.slice(0, -1)}, 7]` });
    expect(summary).toMatchObject({ rows: 6, inserted: 1, refused: 5 });
    expect(summary.refusals).toEqual([
      { reason: 'has no title', count: 2, where: ['row 2', 'row 4'] },
      { reason: 'has no company', count: 1, where: ['row 3'] },
      { reason: 'is a general application', count: 1, where: ['row 5'] },
      { reason: 'is not an object', count: 1, where: ['row 6'] },
    ]);
  });

  it('adds the places of a repeated id to its first row, and refuses the id under another title', async () => {
    const text = rows({ id: 1, location: 'Berlin' }, { id: 1, location: 'Oslo' }, { id: 1, title: 'Tester' });
    const summary = await run({ text });
    expect(summary).toMatchObject({ inserted: 1, repeated: 1, refused: 1 });
    const [posting] = await openPostings(store);
    expect(posting?.jobLocations.map(({ raw }) => raw)).toEqual(['Berlin', 'Oslo']);
  });

  it('names the columns nobody took', async () => {
    const summary = await run({
      text: rows({ id: 1, seniority: 'mid', meta: { text: 'SQL' } }),
      mapping: { description: 'meta.text' },
    });
    expect(summary.unusedColumns).toEqual(['seniority']);
  });

  it('takes the company of the command where the rows have none', async () => {
    await run({ text: '[{"title":"Engineer"}]', company: 'Beta GmbH' });
    expect(await openPostings(store)).toMatchObject([
      { hiringOrganization: { name: 'Beta GmbH', slug: 'beta-gmbh' }, sourceId: 'jsonl:beta-gmbh' },
    ]);
  });

  it.each([
    [
      { mapping: { url: 'link' } },
      /no column "link", which --map gives to url: the columns are company, title, id/,
    ],
    [
      { text: '[{"name":"Engineer","company":"Acme"}]' },
      /no column "title" .* --map title=COLUMN; the columns are name/,
    ],
    [{ text: '[{"title":"Engineer"}]' }, /no column "company": .* --company NAME/],
  ])('that cannot have been meant (%j) changes nothing', async (given, sentence) => {
    await expect(run({ text: rows({ id: 1 }), ...given })).rejects.toThrow(sentence);
    expect(await store.isEmpty()).toBe(true);
  });
});

describe('an import of a board', () => {
  it('names the source after the board, by its addresses or the one it was fetched from', async () => {
    const elsewhere = { absolute_url: 'https://acme.example/careers?gh_jid=1' };
    expect(await run({ format: 'greenhouse', text: board([1]) })).toMatchObject({
      sources: ['greenhouse:acme'],
    });
    const address = 'https://boards-api.greenhouse.io/v1/boards/Beta/jobs';
    expect(await run({ format: 'greenhouse', text: board([1], elsewhere), address })).toMatchObject({
      sources: ['greenhouse:beta'],
    });
    const unnamed = board([1], { ...elsewhere, company_name: 'Gamma & Co' });
    expect(await run({ format: 'greenhouse', text: unnamed })).toMatchObject({
      sources: ['greenhouse:gamma-co'],
    });
  });

  it('gives postings on the employer’s own site to the one board that the others name', async () => {
    const { jobs } = JSON.parse(board([1, 2]));
    jobs[1].absolute_url = 'https://acme.example/careers?gh_jid=2';
    await run({ format: 'greenhouse', text: JSON.stringify({ jobs }) });
    expect(await store.sources()).toMatchObject([{ id: 'greenhouse:acme', open: 2 }]);
  });

  it('closes what two answers in a row lack, and only that', async () => {
    const answer = (ids: number[]) => run({ format: 'greenhouse', text: board(ids) });
    await answer([1, 2, 3]);
    expect(await answer([1, 2])).toMatchObject({ missed: 1, closed: 0 });
    expect(await open()).toHaveLength(3);
    expect(await answer([1, 2])).toMatchObject({ missed: 0, closed: 1 });
    expect(await open()).toEqual(['Engineer 1', 'Engineer 2']);
    expect(await answer([1, 2, 3])).toMatchObject({ inserted: 0, updated: 1 });
    expect(await open()).toHaveLength(3);
  });

  it('does not take down what it lists in a shape that cannot be read', async () => {
    const answer = (title: string | null) =>
      run({
        format: 'greenhouse',
        text: JSON.stringify({
          jobs: JSON.parse(board([1, 2, 3])).jobs.map((job: { id: number }) =>
            job.id === 3 ? { ...job, title: title ?? undefined } : job,
          ),
        }),
      });
    await answer('Engineer 3');
    expect(await answer(null)).toMatchObject({ refused: 1, missed: 0 });
    expect(await answer(null)).toMatchObject({ refused: 1, closed: 0 });
    expect(await open()).toHaveLength(3);
    expect(await answer('Talent pool')).toMatchObject({ refused: 1, missed: 1 });
  });

  it('loses nothing to a clock that is ten years off, and is right again with the next answer', async () => {
    const given = { updated_at: '2026-11-20T08:00:00Z', first_published: '2026-11-20T08:00:00Z' };
    const answer = (ids: number[], year: number) =>
      run({ format: 'greenhouse', text: board(ids, given), now: new Date(`${year}-11-22T12:00:00Z`) });
    await answer([1, 2], 2026);
    await answer([1, 2], 2036);
    await answer([1, 2, 3], 2016);
    await answer([1, 2, 3], 2026);
    const postings = await openPostings(store);
    expect(postings.map(({ datePosted }) => datePosted)).toEqual(Array(3).fill('2026-11-20T08:00:00.000Z'));
    expect(postings.map(({ lastSeenAt }) => lastSeenAt)).toEqual(Array(3).fill('2026-11-22T12:00:00.000Z'));
    expect(postings.filter(({ firstSeenAt }) => firstSeenAt === '2026-11-22T12:00:00.000Z')).toHaveLength(2);
  });

  it('holds what a short or empty answer lacks, however often it comes', async () => {
    const address = 'https://boards-api.greenhouse.io/v1/boards/acme/jobs';
    await run({ format: 'greenhouse', text: board([1, 2, 3, 4, 5]) });
    for (const ids of [[1, 2], [], [], [1]]) {
      const summary = await run({ format: 'greenhouse', text: board(ids), address });
      expect(summary).toMatchObject({
        closed: 0,
        missed: 0,
        held: [{ sourceId: 'greenhouse:acme', absent: 5 - ids.length, arrived: ids.length }],
      });
    }
    expect(await open()).toHaveLength(5);
  });

  it('reconciles each board of a mixed file by itself', async () => {
    const other = (ids: number[]) => JSON.parse(board(ids).replaceAll('/acme/', '/beta/')).jobs;
    await run({ format: 'greenhouse', text: board([1, 2]) });
    const both = JSON.stringify({ jobs: [...JSON.parse(board([1, 2])).jobs, ...other([7])] });
    expect(await run({ format: 'greenhouse', text: both })).toMatchObject({
      inserted: 1,
      unchanged: 2,
      missed: 0,
    });
    expect(await run({ format: 'greenhouse', text: board([1, 2]) })).toMatchObject({
      unchanged: 2,
      missed: 0,
    });
  });

  it.each([
    ['greenhouse', '[]', /not an answer of greenhouse, which is an object with a list named "jobs"/],
    ['lever', '{"jobs":[]}', /not an answer of lever, which is a list of postings/],
    ['ashby', '{"error":1}', /not an answer of ashby/],
    ['lever', '[{"id":', /not valid JSON/],
  ])('of the wrong shape (%s %s) is refused whole', async (format, text, sentence) => {
    await expect(run({ format, text })).rejects.toThrow(BrokenInput);
    await expect(run({ format, text })).rejects.toThrow(sentence);
  });
});

describe('an import of the newest openings of a site', () => {
  const newest = (...ids: number[]) =>
    JSON.stringify({
      jobs: ids.map((id) => ({
        id,
        title: `Engineer ${id}`,
        company_name: `Employer ${id}`,
        url: `https://remotive.com/remote-jobs/${id}`,
        candidate_required_location: 'Germany',
        publication_date: '2026-11-01T08:00:00',
      })),
    });
  const days = [1, 2, 3].map((day) => new Date(Date.UTC(2026, 10, day)));

  it('keeps what newer ones pushed out, with the day it was last seen', async () => {
    await run({ format: 'remotive', text: newest(1, 2), now: days[0] ?? new Date() });
    for (const now of days.slice(1)) {
      expect(await run({ format: 'remotive', text: newest(2, 3), now })).toMatchObject({
        closed: 0,
        missed: 0,
      });
    }
    const byTitle = (await openPostings(store)).sort((a, b) => (a.title < b.title ? -1 : 1));
    expect(byTitle).toMatchObject([
      { key: 'remotive:remotive:1', sourceId: 'remotive', lastSeenAt: '2026-11-01T00:00:00.000Z' },
      {
        key: 'remotive:remotive:2',
        hiringOrganization: { name: 'Employer 2' },
        lastSeenAt: '2026-11-03T00:00:00.000Z',
      },
      { key: 'remotive:remotive:3', workplaceType: 'remote', applicantLocationRequirements: ['DE'] },
    ]);
    const empty = {
      format: 'remotive',
      text: '{"jobs":[]}',
      address: 'https://remotive.com/api/remote-jobs',
    };
    expect(await run(empty)).toMatchObject({ rows: 0, closed: 0, missed: 0, held: [] });
  });

  it('refuses one without an employer: the site is none', async () => {
    const text = newest(1).replace('Employer 1', 'N/A');
    expect((await run({ format: 'remotive', text })).refusals).toMatchObject([{ reason: 'has no company' }]);
  });
});

describe('an import of a web page', () => {
  const aPosting = (title: string) =>
    `<script type="application/ld+json">${JSON.stringify({
      '@type': 'JobPosting',
      title,
      identifier: title,
      hiringOrganization: { name: 'Acme GmbH' },
      datePosted: 'last week',
    })}</script>`;
  const page = (...scripts: string[]) => `<!doctype html><html><head>${scripts.join('')}</head></html>`;
  const address = 'https://www.acme.example/careers';

  it('takes its postings, tells the script that is broken, and closes none that another page has', async () => {
    const broken = '<script type="application/ld+json">{"@type":</script>';
    const text = page(aPosting('Engineer'), broken, aPosting('Tester'));
    expect(await run({ format: 'json-ld', text, address })).toMatchObject({
      rows: 3,
      inserted: 2,
      refusals: [{ reason: 'is JSON-LD that is not valid JSON', where: ['script 2'] }],
      remarks: [
        {
          reason: 'has a datePosted that is no date we can read or believe',
          count: 2,
          where: ['row 1', 'row 2'],
        },
      ],
      sources: ['json-ld:acme.example'],
    });
    await run({ format: 'json-ld', text: page(aPosting('Designer')), address });
    await run({ format: 'json-ld', text: page(aPosting('Designer')), address });
    expect(await open()).toEqual(['Designer', 'Engineer', 'Tester']);
    expect(await openPostings(store)).toMatchObject([{ url: address }, { url: address }, { url: address }]);
  });

  it.each([
    ['<html><body>Sign in</body></html>'],
    [page('<script type="application/ld+json">{</script>')],
    ['{"jobs":[]}'],
  ])('without one (%s) is refused whole', async (text) => {
    await expect(run({ format: 'json-ld', text })).rejects.toThrow(
      /web page with the JSON-LD of a schema\.org JobPosting/,
    );
  });
});

describe('the bundled sample', () => {
  const sample = () => run({ text: rows({ id: 1 }, { id: 2 }), name: 'sample.jsonl', sample: true });

  it('is marked, and gone with the first real import in the same change', async () => {
    await sample();
    expect(await openPostings(store)).toMatchObject([{ sample: true }, { sample: true }]);
    expect(await run({ text: rows({ id: 1 }) })).toMatchObject({ inserted: 1, samplesRemoved: 2 });
    expect(await openPostings(store)).toMatchObject([{ sample: false }]);
  });

  it('stays when nothing real could be taken', async () => {
    await sample();
    expect(await run({ text: rows({ title: '' }) })).toMatchObject({ refused: 1, samplesRemoved: 0 });
    expect(await open()).toHaveLength(2);
  });

  it('can be loaded twice', async () => {
    await sample();
    expect(await sample()).toMatchObject({ inserted: 0, unchanged: 2 });
  });
});

describe('a long import', () => {
  it('tells its progress in a rising share that ends at one', async () => {
    const shares: number[] = [];
    const text = rows(...Array.from({ length: 1_200 }, (_, id) => ({ id })));
    const summary = await run({ text, onProgress: (share) => shares.push(share) });
    expect(summary.inserted).toBe(1_200);
    expect(shares.length).toBeGreaterThan(5);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });
});
