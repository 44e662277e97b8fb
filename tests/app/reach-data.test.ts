import { beforeAll, expect, it } from 'vitest';
import { reachData } from '../../app/reach-data.ts';
import { guideOf, neighboursOf, roleName } from '../../lib/content/content.ts';
import { skillsOf } from '../../lib/content/guide.ts';
import { knownSlugs, marketWords } from '../../lib/content/vocabulary.ts';
import { market, shareMarket } from '../../lib/jobs/market.ts';
import { openMarket } from '../../lib/jobs/open-market.ts';
import { overlapWith } from '../../lib/jobs/overlap.ts';
import { openSqliteStore } from '../../lib/jobs/stores/sqlite.ts';
import { skillsDone } from '../../lib/progress/reach.ts';
import { aNewPosting, apply, someChanges } from '../lib/jobs/a-new-posting.ts';

const [near = ''] = neighboursOf('backend-developer');
const guide = guideOf('backend-developer');
if (!guide) throw new Error('There is no guide to test with.');
const taught = skillsOf(guide.steps.flatMap(({ topics }) => topics));

beforeAll(async () => {
  const store = openSqliteStore(':memory:');
  // Each names a skill that the guide teaches, and every other one another that nobody teaches.
  const insert = Array.from({ length: 80 }, (_, at) =>
    aNewPosting({
      id: `id${at}`,
      group: `g${at}`,
      roles: [{ role: at % 2 ? near : 'backend-developer', evidence: 'title' }],
      skills:
        at % 20 < 2 ? [] : [taught[at % 3] ?? '', ...(at % 4 < 2 ? ['cobol-of-a-kind', 'other-thing'] : [])],
    }),
  );
  await apply(store, {
    at: '2026-11-20T08:00:00.000Z',
    removeSamples: false,
    sources: [someChanges({ insert })],
  });
  shareMarket((await openMarket(store, marketWords, knownSlugs)).market);
});

const slugsOf = (places: Iterable<number>): string[] =>
  [...places].map((place) => reachData(guide).skills[place]?.[0] ?? '').sort();

it('has of a near role what the site’s own overlap says, whatever is ticked', () => {
  const data = reachData(guide);
  const { demand, readFilter } = market();
  expect(data.near[0]).toMatchObject({ name: roleName(guide.role), href: `/guides/${guide.role}/demand` });
  expect(data.near[1]).toMatchObject({ name: roleName(near), of: 40, total: 40 });
  for (const most of [0, 1, 4, 99]) {
    const isDone = (number: number): boolean => number <= most;
    const topics = guide.steps.flatMap((step) => step.topics).filter(({ number }) => isDone(number));
    const overlap = overlapWith(new Set(skillsOf(topics)), demand(readFilter({ role: near })));
    const have = skillsDone(data, isDone);
    const common = data.near[1]?.common ?? [];
    expect(slugsOf(common.filter((skill) => have.has(skill)))).toEqual(
      (overlap?.has ?? []).map(({ skill }) => skill).sort(),
    );
    expect(common).toHaveLength((overlap?.has.length ?? 0) + (overlap?.lacks.length ?? 0));
  }
  expect(data.near.slice(2).every(({ common }) => common === null)).toBe(true);
});

it('has every opening with a description in its sets, or among those that name nothing', () => {
  const { sets, nameless, of, topics } = reachData(guide);
  expect(of).toBe(40);
  expect(nameless).toBe(4);
  expect((sets ?? []).reduce((sum, [jobs = 0]) => sum + jobs, nameless)).toBe(of);
  expect(topics.map(({ href }) => href)).toEqual(
    guide.steps.flatMap((step) => step.topics).map(({ id }) => `/guides/backend-developer#${id}`),
  );
});
