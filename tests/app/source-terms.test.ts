import { beforeAll, describe, expect, it } from 'vitest';
import { generateMetadata } from '../../app/jobs/[id]/page.tsx';
import { GET as jobsAtom } from '../../app/jobs.atom/route.ts';
import { GET as jobsCsv } from '../../app/jobs.csv/route.ts';
import { GET as jobsJson } from '../../app/jobs.json/route.ts';
import { GET as sitemap } from '../../app/sitemap.xml/route.ts';
import { importOpenings } from '../../lib/jobs/import/import-openings.ts';
import { shareMarket } from '../../lib/jobs/market.ts';
import { openMarket } from '../../lib/jobs/open-market.ts';
import { openSqliteStore } from '../../lib/jobs/stores/sqlite.ts';
import { openPostings } from '../lib/jobs/a-new-posting.ts';

/** What the pages and data make of the terms of the sources that their jobs came from. */

const now = new Date('2026-11-22T12:00:00Z');
const url = 'https://remotive.com/remote-jobs/software-dev/engineer-1';
const description = '<p>We seek an engineer.</p>';
const classify = () => ({ roles: [], level: null, experienceRequirements: [], skills: [] });
const ids: Record<string, string> = {};

beforeAll(async () => {
  const store = openSqliteStore(':memory:');
  const options = { name: 'answer', store, now, classify };
  const gathered = { jobs: [{ id: 1, title: 'Gathered', company_name: 'Acme', url, description }] };
  await importOpenings({ format: 'remotive', text: JSON.stringify(gathered), ...options });
  await importOpenings({ format: 'jsonl', text: '[{"title":"Own","company":"Acme"}]', ...options });
  for (const { title, id } of await openPostings(store)) ids[title] = id;
  const known = { roles: new Set<string>(), skills: new Set<string>() };
  const vocabulary = { roles: [], generic: { role: '', beside: [] }, skillNames: new Map() };
  shareMarket((await openMarket(store, vocabulary, known, { now: () => now })).market);
});

const robotsOf = async (title: string): Promise<unknown> =>
  (await generateMetadata({ params: Promise.resolve({ id: ids[title] ?? '' }) })).robots;

describe('a job that may not be handed on', () => {
  it('has a page that search engines leave out, unlike an employer’s own', async () => {
    expect(await robotsOf('Gathered')).toEqual({ index: false });
    expect(await robotsOf('Own')).toBeUndefined();
  });

  it('stands in no sitemap, as no job does', async () => {
    expect(await sitemap().text()).not.toMatch(/\/jobs\/[a-z2-7]{12}/);
  });
});

describe('the feeds', () => {
  it.each([
    ['jobs.json', jobsJson],
    ['jobs.atom', jobsAtom],
    ['jobs.csv', jobsCsv],
  ])('keep %s from search engines, with the credit and without the description', async (name, get) => {
    const response = await get(new Request(`http://localhost/${name}`));
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    const text = await response.text();
    expect(text).toContain('Remotive');
    expect(text).toContain(url);
    expect(text).not.toContain('We seek an engineer');
  });
});

describe('a job in jobs.json', () => {
  it('carries the credit that whoever shows it owes', async () => {
    const response = jobsJson(new Request('http://localhost/jobs.json'));
    const { jobs }: { jobs: { title: string; attribution: unknown }[] } = await response.json();
    expect(Object.fromEntries(jobs.map(({ title, attribution }) => [title, attribution]))).toEqual({
      Gathered: { text: 'Remotive', url },
      Own: null,
    });
  });
});
