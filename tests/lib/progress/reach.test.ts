import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reach, reachOf, sendable, skillsDone } from '../../../lib/progress/reach.ts';
import { someReach } from './some-reach.ts';

const SLUGS = ['sql', 'docker', 'git', 'python', 'aws', 'linux'];
const skills = SLUGS.map((slug) => [slug, slug.toUpperCase()] as const);

/** The same, the slow way: every opening apart, every skill tried for every step. */
const slowReach = (openings: number[][], have: ReadonlySet<number>): Reach => {
  const now = new Set(have);
  const coveredBy = (some: ReadonlySet<number>): number =>
    openings.filter((named) => named.every((skill) => some.has(skill))).length;
  const lackers = (skill: number): number =>
    openings.filter((named) => !named.every((one) => now.has(one)) && named.includes(skill)).length;
  const best = () =>
    SLUGS.map((slug, skill) => ({
      slug,
      skill,
      gain: coveredBy(new Set([...now, skill])) - coveredBy(now),
      named: lackers(skill),
    }))
      .filter(({ skill, named }) => !now.has(skill) && named > 0)
      .sort((a, b) => b.gain - a.gain || b.named - a.named || (a.slug < b.slug ? -1 : 1))[0];
  const covered = coveredBy(have);
  const missing = SLUGS.map((slug, skill) => ({ slug, skill, jobs: have.has(skill) ? 0 : lackers(skill) }))
    .filter(({ jobs }) => jobs > 0)
    .sort((a, b) => b.jobs - a.jobs || (a.slug < b.slug ? -1 : 1))
    .slice(0, 3)
    .map(({ skill, jobs }) => ({ skill, jobs }));
  const next: Reach['next'][number][] = [];
  for (let one = best(); one && one.gain > 0 && next.length < 5; one = best()) {
    now.add(one.skill);
    next.push({ skill: one.skill, gain: one.gain, covered: coveredBy(now) });
  }
  const isStuck = next.length < 5 && coveredBy(now) < openings.length;
  return { covered, next, isStuck, missing };
};

/** Openings as the sets that they name together. */
const setsOf = (openings: number[][]): number[][] =>
  [...Map.groupBy(openings, (named) => named.join(' ')).values()].map((same) => [
    same.length,
    ...(same[0] ?? []),
  ]);

const places = SLUGS.map((_, place) => place);
const someOpenings = fc.array(fc.subarray(places, { minLength: 1 }), { maxLength: 60 });

describe('reach', () => {
  it('is what plain loops over every opening and every skill find', () => {
    fc.assert(
      fc.property(someOpenings, fc.subarray(places), (openings, have) => {
        const found = reachOf({ skills, sets: setsOf(openings) }, new Set(have));
        expect(found).toEqual(slowReach(openings, new Set(have)));
      }),
      { numRuns: 500 },
    );
  });

  it('takes the skill that more openings lack where two complete as many, then the first by slug', () => {
    const sets = [
      [2, 0, 1],
      [2, 0, 2],
      [1, 2, 3, 4],
      [2, 0, 4],
    ];
    // Docker, Git and AWS each complete two; of Git and AWS, lacked by one more, AWS is the first by its slug.
    const { covered, next } = reachOf({ skills, sets }, new Set([0]));
    expect(covered).toBe(0);
    expect(next.map(({ skill }) => SLUGS[skill])).toEqual(['aws', 'git', 'docker', 'python']);
    expect(next.map(({ gain }) => gain)).toEqual([2, 2, 2, 1]);
    expect(next.map((one) => one.covered)).toEqual([2, 4, 6, 7]);
  });

  it('says where no single skill completes an opening, and what is missing most often', () => {
    const sets = [
      [3, 1, 2],
      [1, 2, 3],
    ];
    expect(reachOf({ skills, sets }, new Set())).toEqual({
      covered: 0,
      next: [],
      isStuck: true,
      missing: [
        { skill: 2, jobs: 4 },
        { skill: 1, jobs: 3 },
        { skill: 3, jobs: 1 },
      ],
    });
  });

  it('knows the skills of ticked topics, each once', () => {
    const data = someReach();
    expect([...skillsDone(data, (number) => number < 3)]).toEqual([0, 1]);
    expect([...skillsDone(data, () => false)]).toEqual([]);
  });

  it('is sent without its sets where they are too many for a phone', () => {
    const data = someReach();
    expect(sendable(data)).toBe(data);
    const many = { ...data, sets: Array.from({ length: 20_001 }, () => [1, 0, 1]) };
    expect(sendable(many)).toEqual({ ...many, sets: null });
  });
});
