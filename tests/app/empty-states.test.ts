import { beforeAll, describe, expect, it } from 'vitest';
import { generateMetadata as guideMetadata } from '../../app/guides/[role]/page.tsx';
import { generateMetadata as boardMetadata } from '../../app/jobs/page.tsx';
import { boardPanel, guidePanel } from '../../app/panel.ts';
import { guideOf } from '../../lib/content/content.ts';
import { rolesVocabulary } from '../../lib/content/vocabulary.ts';
import { importOpenings } from '../../lib/jobs/import/import-openings.ts';
import { market, shareMarket } from '../../lib/jobs/market.ts';
import { openMarket } from '../../lib/jobs/open-market.ts';
import { openSqliteStore } from '../../lib/jobs/stores/sqlite.ts';

/** What the board and a guide offer where nothing is found, and how pages are titled, on a market of three jobs. */

const now = new Date('2026-11-22T12:00:00Z');
const ROLES: Record<string, string> = { Data: 'data-engineer', Full: 'full-stack-developer' };

beforeAll(async () => {
  const store = openSqliteStore(':memory:');
  await importOpenings({
    format: 'jsonl',
    text: JSON.stringify(['Data A', 'Data B', 'Full C'].map((title) => ({ title, company: 'Acme' }))),
    name: 'jobs.jsonl',
    store,
    now,
    classify: ({ title }) => ({
      roles: [{ role: ROLES[title.split(' ')[0] ?? ''] ?? '', evidence: 'title' }],
      level: null,
      experienceRequirements: [],
      skills: [],
    }),
  });
  const roles = rolesVocabulary.roles.map(({ slug }) => slug);
  const vocabulary = { roles, generic: { role: '', beside: [] }, skillNames: new Map() };
  const known = { roles: new Set(roles), skills: new Set<string>() };
  shareMarket((await openMarket(store, vocabulary, known, { now: () => now })).market);
});

const guide = (raw = {}) => guidePanel('backend-developer', '/guides/backend-developer', raw);

describe('a role without a single open job', () => {
  it('shows the neighbouring roles that have some, where they stand', () => {
    expect(guide({ level: 'entry' }).nearRoles).toEqual([
      { name: 'Full-Stack Developer', href: '/guides/full-stack-developer#jobs', total: 1 },
      { name: 'Data Engineer', href: '/guides/data-engineer#jobs', total: 2 },
    ]);
    expect(boardPanel('/jobs', { role: 'backend-developer' }).nearRoles).toEqual([
      { name: 'Full-Stack Developer', href: '/jobs?role=full-stack-developer', total: 1 },
      { name: 'Data Engineer', href: '/jobs?role=data-engineer', total: 2 },
    ]);
  });

  it('has no nearest search on its own page, whose address says the role', () => {
    expect(guide({ level: 'entry' }).near).toEqual([]);
    expect(boardPanel('/jobs', { role: 'backend-developer' }).near.map(({ total }) => total)).toEqual([3]);
  });
});

describe('a role with jobs that are only filtered away', () => {
  it('shows the nearest searches and no other roles', () => {
    const panel = boardPanel('/jobs', { role: 'data-engineer', level: 'entry' });
    expect(panel.nearRoles).toEqual([]);
    expect(panel.near[0]).toMatchObject({ total: 2, filter: { level: ['entry', 'not-stated'] } });
  });

  it('shows neither where something is found', () => {
    const { near, nearRoles } = boardPanel('/jobs', { role: 'data-engineer' });
    expect([near, nearRoles]).toEqual([[], []]);
  });
});

describe('the titles of pages', () => {
  const boardTitle = async (raw = {}) => (await boardMetadata({ searchParams: Promise.resolve(raw) })).title;
  const guideTitle = async (raw = {}) =>
    (
      await guideMetadata({
        params: Promise.resolve({ role: 'backend-developer' }),
        searchParams: Promise.resolve(raw),
      })
    ).title;

  it('are the sentence of the state on the board', async () => {
    expect(market().isSample).toBe(false);
    expect(await boardTitle()).toBe('3 open jobs from 1 employer');
    expect(await boardTitle({ role: 'data-engineer', page: '2' })).toBe(
      '2 data engineer jobs from 1 employer, page 2',
    );
  });

  it('name the guide always, and its state where there is one', async () => {
    const title = guideOf('backend-developer')?.title;
    expect(await guideTitle()).toBe(title);
    expect(await guideTitle({ level: 'entry' })).toBe(`No entry-level backend developer jobs · ${title}`);
  });
});
