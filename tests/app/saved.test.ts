import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import SavedPage, { generateMetadata } from '../../app/saved/page.tsx';
import { importOpenings } from '../../lib/jobs/import/import-openings.ts';
import { type Market, shareMarket } from '../../lib/jobs/market.ts';
import { idOf } from '../../lib/jobs/normalise/key.ts';
import { openMarket } from '../../lib/jobs/open-market.ts';
import { openSqliteStore } from '../../lib/jobs/stores/sqlite.ts';
import { openPostings } from '../lib/jobs/a-new-posting.ts';

const now = new Date('2026-11-22T12:00:00Z');
const unknown = idOf('nobody');
let market: Market;
let ids: string[];

beforeAll(async () => {
  const store = openSqliteStore(':memory:');
  const rows = [
    { title: 'Open', company: 'Acme' },
    { title: 'Ended', company: 'Acme', validThrough: '2026-11-01' },
  ];
  const classify = () => ({ roles: [], level: null, experienceRequirements: [], skills: [] });
  await importOpenings({ format: 'jsonl', text: JSON.stringify(rows), name: 'rows', store, now, classify });
  ids = (await openPostings(store)).toSorted((a, b) => (a.title < b.title ? -1 : 1)).map(({ id }) => id);
  const known = { roles: new Set<string>(), skills: new Set<string>() };
  const vocabulary = { roles: [], generic: { role: '', beside: [] }, skillNames: new Map() };
  market = (await openMarket(store, vocabulary, known, { now: () => now })).market;
});

const props = (job: string[]) => ({ searchParams: Promise.resolve({ job }) });
const page = async (job: string[]): Promise<string> => renderToStaticMarkup(await SavedPage(props(job)));

describe('the page of saved jobs', () => {
  it('lists the jobs of its address in their order, ended ones as ended, and counts the rest', async () => {
    shareMarket(market);
    const html = await page([...ids, 'not-an-id', unknown]);
    const order = ids.map((id) => html.indexOf(`id="job-${id}"`));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(html).toContain('This job has closed: its closing date was');
    expect(html).toContain('1 saved job is no longer known');
  });

  it('is one page for every spelling, and none that search engines keep', async () => {
    shareMarket(market);
    const metadata = await generateMetadata(props([...ids, ...ids, 'x']));
    expect(metadata.alternates?.canonical).toBe(`/saved?job=${ids.join('&job=')}`);
    expect(metadata.robots).toEqual({ index: false });
    expect(metadata.other).toBeUndefined();
  });

  it('says without ids what it sends to the site, and promises no more', async () => {
    shareMarket(market);
    const html = await page([]);
    expect(html).toMatch(
      /this site keeps no list of yours.*asks the site for them by their ids and searches/,
    );
    expect(html).not.toContain('Nobody else');
  });

  it('says what it cannot look up while the database is away, and is not kept', async () => {
    const posting = async () => {
      throw new Error('away');
    };
    shareMarket({ ...market, posting, isSample: false, now: () => now });
    const html = await page([unknown]);
    expect(html).toContain('1 saved job cannot be looked up right now');
    expect(html).toContain(`data-unseen="${unknown}"`);
    expect((await generateMetadata(props([unknown]))).other).toEqual({ 'waymark:keep': 'no' });
  });
});
