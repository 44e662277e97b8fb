import { describe, expect, it } from 'vitest';
import { knownSlugs, marketWords } from '../../../../lib/content/vocabulary.ts';
import { keepDay } from '../../../../lib/jobs/history/keep-day.ts';
import { EVERY_ROLE } from '../../../../lib/jobs/history/trend.ts';
import type { JobPosting } from '../../../../lib/jobs/posting.ts';
import { openSqliteStore } from '../../../../lib/jobs/stores/sqlite.ts';
import type { JobStore } from '../../../../lib/jobs/stores/store.ts';
import { aNewPosting, apply, openPostings, someChanges } from '../a-new-posting.ts';

const words = { vocabulary: marketWords, known: knownSlugs };
const MORNING = new Date('2026-11-22T08:00:00Z');
const EVENING = new Date('2026-11-22T20:00:00Z');
const NEXT_DAY = new Date('2026-11-23T08:00:00Z');
const SKILLS = ['sql', 'docker', 'python', 'git'];

const postings = (list: Partial<JobPosting>[]) =>
  list.map((given, at) => aNewPosting({ id: `id${at}`, group: `g${at}`, ...given }));
const some: Partial<JobPosting>[] = [
  { skills: ['sql', 'docker'] },
  { skills: ['sql'], hiringOrganization: { name: 'Globex', slug: 'globex' } },
  // Two posts of one job.
  { skills: ['sql'], group: 'g1', hiringOrganization: { name: 'Globex', slug: 'globex' } },
  { skills: ['sql', 'git'], descriptionHtml: null },
  { skills: [] },
  { skills: ['python'], roles: [{ role: 'data-engineer', evidence: 'title' }] },
  // Over by its own date.
  { skills: ['git'], validThrough: '2026-11-01' },
];
const storeWith = async (list: Partial<JobPosting>[], sample = false): Promise<JobStore> => {
  const store = openSqliteStore(':memory:');
  const source = someChanges({ insert: postings(list), sample });
  await apply(store, { at: MORNING.toISOString(), removeSamples: false, sources: [source] });
  return store;
};

/** The same figures, counted the simplest way. */
const counted = async (store: JobStore, role: string) => {
  const open = (await openPostings(store)).filter(
    ({ roles, validThrough }) => validThrough === null && roles.some((one) => one.role === role),
  );
  const jobs = [...Map.groupBy(open, ({ group }) => group).values()];
  const withText = jobs.filter((posts) => posts.some(({ hasText }) => hasText));
  const employersOf = (list: typeof jobs) =>
    new Set(list.map(([post]) => post?.hiringOrganization.slug)).size;
  return {
    total: jobs.length,
    of: withText.length,
    employers: employersOf(withText),
    skills: SKILLS.flatMap((skill) => {
      const naming = withText.filter((posts) => posts.some(({ skills }) => skills.includes(skill)));
      return naming.length ? [{ skill, jobs: naming.length, employers: employersOf(naming) }] : [];
    }).sort((a, b) => b.jobs - a.jobs || b.employers - a.employers || (a.skill < b.skill ? -1 : 1)),
  };
};

describe('keeping a day', () => {
  it('keeps of every role what its jobs name, as plain loops count it', async () => {
    const store = await storeWith(some);
    expect(await keepDay(store, words, MORNING)).toBe(true);
    for (const role of words.vocabulary.roles) {
      const [day, ...more] = await store.demandHistory(role, SKILLS, 9);
      expect(day, role).toEqual({ day: '2026-11-22', ...(await counted(store, role)) });
      expect(more).toEqual([]);
    }
    expect((await counted(store, 'backend-developer')).skills[0]).toEqual({
      skill: 'sql',
      jobs: 2,
      employers: 2,
    });
  });

  it('says which skills were counted, also those that nothing names, so that a later one is no 0', async () => {
    const store = await storeWith(some);
    await keepDay(store, words, MORNING);
    const [day] = await store.demandHistory(EVERY_ROLE, ['sql', 'terraform', 'not-of-the-vocabulary'], 9);
    expect(day?.skills).toEqual([
      { skill: 'sql', jobs: 2, employers: 2 },
      { skill: 'terraform', jobs: 0, employers: 0 },
    ]);
  });

  it('counts nothing anew while nothing has changed that day, and the next day does', async () => {
    const store = await storeWith(some);
    await keepDay(store, words, MORNING);
    let reads = 0;
    const watched: JobStore = {
      ...store,
      openPostings: () => {
        reads += 1;
        return store.openPostings();
      },
    };
    expect([await keepDay(watched, words, EVENING), reads]).toEqual([false, 0]);
    expect([await keepDay(watched, words, NEXT_DAY), reads]).toEqual([true, 1]);
    expect(await store.demandHistory('backend-developer', SKILLS, 9)).toHaveLength(2);
  });

  it('takes the figures of the day’s last import', async () => {
    const store = await storeWith(some);
    await keepDay(store, words, MORNING);
    const close = {
      at: EVENING.toISOString(),
      removeSamples: false,
      sources: [someChanges({ close: ['id0'] })],
    };
    await apply(store, close);
    expect(await keepDay(store, words, EVENING)).toBe(true);
    expect(await store.demandHistory('backend-developer', ['docker', 'sql'], 9)).toEqual([
      { day: '2026-11-22', total: 3, of: 2, employers: 2, skills: [{ skill: 'sql', jobs: 1, employers: 1 }] },
    ]);
  });

  it('never keeps a figure of samples', async () => {
    const store = await storeWith(some, true);
    expect(await keepDay(store, words, MORNING)).toBe(false);
    expect(await store.demandKept()).toBeNull();
  });
});
