import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { declaredValues, GROUP_NAMES } from '../../lib/jobs/filter.ts';
import { faultsBy } from '../lib/jobs/publish/a-checker.ts';
import { type Site, startSite } from './site.ts';
import { expect, GUIDE, test } from './test.ts';

type Entry = { id: string; title: string; updated: string; category?: { '@_term': string }[] };

const xml = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => ['entry', 'category', 'link'].includes(name),
});
const entriesOf = async (request: APIRequestContext, address: string): Promise<Entry[]> => {
  const text = await (await request.get(address)).text();
  expect(XMLValidator.validate(text)).toBe(true);
  return xml.parse(text).feed.entry ?? [];
};
const idOf = ({ id }: { id: string }): string => id.split('/').at(-1) ?? '';
const tableOf = async (request: APIRequestContext, address: string): Promise<Record<string, string>[]> =>
  parse(await (await request.get(address)).text(), { columns: true, record_delimiter: '\r\n' });

const STATES = [
  '',
  'role=backend-developer',
  'role=backend-developer&evidence=generic',
  'level=not-stated&workplace=remote',
  'skill=postgresql&skill=docker',
  'type=contract&pay=stated',
  'posted=7d',
  'q=engineer',
  'q=python+remote&sort=newest',
  'q=zzzzzz',
];

for (const query of STATES) {
  test(`every feed has the jobs of the board in its order for "${query}"`, async ({ request }) => {
    const html = await (await request.get(`/jobs?${query}`)).text();
    const shown = [...html.matchAll(/<li id="job-([a-z0-9-]+)"/g)].map(([, id]) => id);
    const { total, jobs } = await (await request.get(`/jobs.json?${query}`)).json();
    const table = await tableOf(request, `/jobs.csv?${query}`);
    const entries = await entriesOf(request, `/jobs.atom?${query}`);
    const all = table.map(({ id }) => id);
    expect(all).toHaveLength(total);
    expect(jobs.map(({ id }: { id: string }) => id)).toEqual(shown);
    expect(all.slice(0, 20)).toEqual(shown);
    expect(entries.map(idOf)).toEqual(all.slice(0, 50));
  });
}

for (const path of ['/jobs.json', '/jobs.atom', '/jobs.csv', '/openapi.json']) {
  test(`${path} answers 304 to who has it, also in another spelling`, async ({ request }) => {
    const first = await request.get(`${path}?level=senior&level=entry`);
    const etag = first.headers().etag ?? '';
    expect(etag).toMatch(/^W\//);
    const again = await request.get(`${path}?nothing=1&level=entry&level=senior`, {
      headers: { 'if-none-match': etag },
    });
    expect([again.status(), await again.text()]).toEqual([304, '']);
    const robots = path === '/openapi.json' ? undefined : 'noindex';
    expect(first.headers()['x-robots-tag']).toBe(robots);
  });
}

test('a feed and a table have no pages; a page past the end of the JSON is empty', async ({ request }) => {
  for (const path of ['/jobs.atom', '/jobs.csv']) {
    const [whole, page] = [await request.get(path), await request.get(`${path}?page=7`)];
    expect(await page.text()).toBe(await whole.text());
  }
  const { total, pages, jobs, prev, next } = await (await request.get('/jobs.json?page=999')).json();
  expect([jobs, next]).toEqual([[], null]);
  expect(total).toBeGreaterThan(300);
  expect(prev).toContain(`page=${pages}`);
});

test('each is of its kind, and the table is a file', async ({ request }) => {
  const type = async (path: string) => (await request.get(path)).headers()['content-type'];
  expect(await type('/jobs.json')).toBe('application/json');
  expect(await type('/jobs.atom')).toBe('application/atom+xml; charset=utf-8');
  expect(await type('/jobs.csv')).toBe('text/csv; charset=utf-8');
  const file = await request.get('/jobs.csv?role=backend-developer');
  expect(file.headers()['content-disposition']).toBe(
    'attachment; filename="waymark-sample-jobs-backend-developer.csv"',
  );
});

test('a search finds jobs by another name of a skill', async ({ request }) => {
  const { total, jobs } = await (await request.get('/jobs.json?q=k8s')).json();
  expect(total).toBeGreaterThan(0);
  for (const { skills } of jobs) expect(skills).toContain('kubernetes');
});

test('an empty result is an empty feed, not an error', async ({ request }) => {
  expect(await tableOf(request, '/jobs.csv?q=zzzzzz')).toEqual([]);
  expect(await entriesOf(request, '/jobs.atom?q=zzzzzz')).toEqual([]);
  const answer = await (await request.get('/jobs.json?q=zzzzzz')).json();
  expect([answer.total, answer.jobs, answer.next, answer.prev]).toEqual([0, [], null, null]);
});

test.describe('in the page', () => {
  const alternates = async (request: APIRequestContext, address: string): Promise<Record<string, string>> => {
    const html = await (await request.get(address)).text();
    const head = html.slice(0, html.indexOf('</head>'));
    const links = [...head.matchAll(/<link rel="alternate"[^>]*>/g)].map(([link]) => link);
    const value = (link: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(link)?.[1] ?? '';
    const found: Record<string, string> = {};
    for (const link of links) {
      expect(value(link, 'title')).toMatch(/\S/);
      const type = value(link, 'type');
      const { pathname, search } = new URL(value(link, 'href').replaceAll('&amp;', '&'));
      found[type] = `${found[type] ?? ''} ${pathname}${search}`.trim();
    }
    return found;
  };

  test('the head of the board leads to its state, of which only the JSON has pages', async ({ request }) => {
    expect(await alternates(request, '/jobs?page=2&level=senior&role=backend-developer')).toEqual({
      'application/json': '/jobs.json?role=backend-developer&level=senior&page=2',
      'application/atom+xml': '/jobs.atom?role=backend-developer&level=senior',
      'text/csv': '/jobs.csv?role=backend-developer&level=senior',
    });
  });

  test('the Atom links of a search lead to its newest jobs, the others to its best match', async ({
    page,
  }) => {
    const links = {
      'application/json': '/jobs.json?q=engineer',
      'application/atom+xml': '/jobs.atom?q=engineer&sort=newest',
      'text/csv': '/jobs.csv?q=engineer',
    };
    expect(await alternates(page.request, '/jobs?q=engineer')).toEqual(links);
    await page.goto('/jobs?q=engineer');
    const line = page.getByText('This list as:').getByRole('link');
    const hrefs = await line.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(Object.values(links));
  });

  test('the changes of a guide stand under a link to their feed, whose entries lead back there', async ({
    page,
  }) => {
    await page.goto(`${GUIDE}#changes`);
    const section = page.locator('section#changes');
    const listed = await section.getByRole('listitem').count();
    const link = section.getByRole('link', { name: /Atom feed/ });
    await expect(link).toBeVisible();
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/atom+xml; charset=utf-8',
      'x-robots-tag': 'noindex',
    });
    const text = await answer.text();
    expect(text.match(/<entry>/g)).toHaveLength(listed);
    expect(text).toContain(`${GUIDE}#changes"`);
    expect((await page.request.get('/guides/data-engineer/changes.atom')).status()).toBe(404);
  });

  test('the head of a guide leads to its role', async ({ request }) => {
    expect(await alternates(request, `${GUIDE}?workplace=remote&page=2`)).toEqual({
      'application/json': '/jobs.json?role=backend-developer&workplace=remote',
      'application/atom+xml': `/jobs.atom?role=backend-developer&workplace=remote ${GUIDE}/changes.atom`,
      'text/csv': '/jobs.csv?role=backend-developer&workplace=remote',
      'text/markdown': `${GUIDE}.md`,
    });
  });

  test('links stand under the results and in the footer', async ({ page }) => {
    await page.goto('/jobs?level=senior');
    const line = page.getByText('This list as:');
    for (const [name, href] of [
      ['JSON', '/jobs.json?level=senior'],
      ['Atom', '/jobs.atom?level=senior'],
      ['CSV', '/jobs.csv?level=senior'],
    ] as const)
      await expect(line.getByRole('link', { name })).toHaveAttribute('href', href);
    await expect(page.getByRole('contentinfo').getByRole('link', { name: /OpenAPI/ })).toHaveAttribute(
      'href',
      '/openapi.json',
    );
  });
});

test.describe('the OpenAPI document', () => {
  test('has schemas that the answers keep, and every value of the filter', async ({ request, baseURL }) => {
    const document = await (await request.get('/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    const faults = faultsBy(document, 'Jobs');
    for (const query of [...STATES, 'page=2', 'page=999']) {
      expect(faults(await (await request.get(`/jobs.json?${query}`)).json()), query).toEqual([]);
    }
    expect(faultsBy(document, 'Health')(await (await request.get('/healthz')).json())).toEqual([]);
    for (const group of GROUP_NAMES) {
      const { schema } = document.components.parameters[group];
      const declared = declaredValues(group);
      if (declared) expect((schema.items ?? schema).enum, group).toEqual(declared);
    }
    expect(document.components.parameters.role.schema.items.enum).toContain('backend-developer');
    for (const path of Object.keys(document.paths))
      expect((await request.get(new URL(path, baseURL).href)).status(), path).toBe(200);
  });

  test('has only values that the site understands', async ({ request }) => {
    const { components } = await (await request.get('/openapi.json')).json();
    const { total } = await (await request.get('/jobs.json')).json();
    for (const group of ['level', 'workplace', 'type'] as const) {
      let sum = 0;
      for (const value of components.parameters[group].schema.items.enum)
        sum += (await (await request.get(`/jobs.json?${group}=${value}`)).json()).total;
      expect(sum, group).toBe(total);
    }
  });
});

test.describe('over imports', () => {
  test.describe.configure({ mode: 'serial' });
  let site: Site;
  let folder: string;

  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'waymark-feeds-'));
    site = await startSite();
  });
  test.afterAll(async () => {
    await site?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const importRows = (...rows: object[]) => {
    const file = join(folder, 'rows.json');
    writeFileSync(file, JSON.stringify(rows));
    const run = spawnSync(process.execPath, ['lib/commands/jobs-import.ts', 'jsonl', file], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_FILE: site.databaseFile },
    });
    expect(run.status, run.stderr).toBe(0);
  };
  const row = (id: string, more: object) => ({ id, company: 'Acme', title: `Senior ${id}`, ...more });

  test('a closing follows the openings in the feed, under the id it had', async ({ request }) => {
    const [stays, goes] = [row('stays', {}), row('goes', { validThrough: day(5) })];
    importRows(stays, goes);
    const feed = `${site.url}/jobs.atom?level=senior`;
    await expect
      .poll(async () => (await entriesOf(request, feed)).map(({ title }) => title).sort())
      .toEqual(['Senior goes at Acme', 'Senior stays at Acme']);
    const before = (await entriesOf(request, feed)).find(({ title }) => title === 'Senior goes at Acme');
    const etag = (await request.get(feed)).headers().etag ?? '';

    importRows(stays, { ...goes, validThrough: day(-2) });
    await expect
      .poll(async () => (await entriesOf(request, feed)).map(({ title }) => title))
      .toEqual(['Senior stays at Acme', 'Closed: Senior goes at Acme']);
    const after = (await entriesOf(request, feed)).at(-1);
    expect([after?.id, after?.updated]).toEqual([before?.id, `${day(-1)}T00:00:00.000Z`]);
    expect(after?.category?.[0]?.['@_term']).toBe('closed');
    const changed = await request.get(feed, { headers: { 'if-none-match': etag } });
    expect(changed.status()).toBe(200);
    expect(await entriesOf(request, `${site.url}/jobs.atom?level=entry`)).toEqual([]);
    expect(await tableOf(request, `${site.url}/jobs.csv`)).toHaveLength(1);
  });

  test('hostile words come out of every feed as they went in', async ({ request }) => {
    const title = `=cmd|'/c calc'!A1 "quoted" <script>alert(1)</script> ]]> & &amp; Ünï 👩‍💻`;
    importRows(row('hostile', { title, location: '@SUM(1)' }));
    const json = async () => (await (await request.get(`${site.url}/jobs.json?q=calc`)).json()).jobs;
    await expect.poll(async () => (await json()).length).toBe(1);
    const [job] = await json();
    const [line] = await tableOf(request, `${site.url}/jobs.csv?q=calc`);
    const [entry] = await entriesOf(request, `${site.url}/jobs.atom?q=calc`);
    expect(line?.title).toBe(`'${job.title}`);
    expect(line?.locations).toBe("'@SUM(1)");
    expect(entry?.title).toBe(`${job.title} at Acme`);
    expect(job.title).toMatch(/^=cmd.*👩‍💻$/u);
  });
});
