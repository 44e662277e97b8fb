import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGES,
  chosen,
  EVIDENCE,
  FILTER_GROUPS,
  type FilterGroup,
  GROUP_NAMES,
  type JobFilter,
  jobFilterReader,
  rawParams,
} from '../../../../lib/jobs/filter.ts';
import { filterQuery, withChosen } from '../../../../lib/jobs/filter-address.ts';
import { indexOf } from '../../../../lib/jobs/search/index-builder.ts';
import type { JobIndex } from '../../../../lib/jobs/search/job-index.ts';
import { MOST_COUNTS, nearestSearches } from '../../../../lib/jobs/search/nearest.ts';
import { aPlace, aPosting } from '../a-posting.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const vocabulary = {
  roles: ['backend-developer', 'data-engineer', 'software-engineer'],
  generic: { role: 'software-engineer', beside: ['backend-developer'] },
  skillNames: new Map([['nodejs', 'Node.js']]),
};
const skills = ['docker', 'nodejs', 'python', 'sql'];
const read = jobFilterReader({ roles: new Set(vocabulary.roles), skills: new Set(skills) });
const openings = (...given: Parameters<typeof aPosting>[0][]): JobIndex =>
  indexOf(
    given.map((one) => aPosting(one)),
    vocabulary,
  );
const nearest = (index: JobIndex, raw: Record<string, string | string[]>, keep: FilterGroup[] = []) =>
  nearestSearches(read(raw), (state) => index.count(state, NOW), keep);
const offered = (index: JobIndex, raw: Record<string, string | string[]>, keep: FilterGroup[] = []) =>
  nearest(index, raw, keep).map(({ filter, total }) => [filterQuery(filter), total]);

const backend = [{ role: 'backend-developer', evidence: 'title' as const }];

describe('the nearest searches', () => {
  it('widen the time before anything else is given up', () => {
    const index = openings(
      { roles: backend, workplaceType: 'remote', datePosted: '2026-11-01' },
      { roles: backend, workplaceType: 'on-site', datePosted: '2026-11-21' },
    );
    expect(offered(index, { role: 'backend-developer', workplace: 'remote', posted: '7d' })).toEqual([
      ['role=backend-developer&workplace=remote&posted=30d', 1],
      ['role=backend-developer&posted=7d', 1],
    ]);
  });

  it('say what is different', () => {
    const index = openings({ title: 'Data lake engineer', skills: ['python'], workplaceType: 'hybrid' });
    const changes = (raw: Record<string, string | string[]>) =>
      nearest(index, raw).map((near) => near.changes);
    expect(changes({ q: 'data swamp', skill: 'python' })).toEqual([
      [{ kind: 'drop', group: 'q', values: ['swamp'], isWhole: false }],
    ]);
    expect(changes({ skill: ['python', 'sql'] })).toEqual([
      [{ kind: 'drop', group: 'skill', values: ['sql'], isWhole: false }],
    ]);
    expect(changes({ workplace: 'remote' })).toEqual([
      [{ kind: 'add', group: 'workplace', value: 'hybrid' }],
    ]);
  });

  it('keep one of several words or skills where letting one go is not enough', () => {
    const index = openings({ title: 'Rust Engineer' }, { title: 'Berlin' }, { skills: ['sql'] });
    expect(offered(index, { q: 'rust embedded berlin' })).toEqual([
      ['q=berlin', 1],
      ['q=rust', 1],
    ]);
    expect(offered(index, { skill: ['sql', 'python', 'docker'] })).toEqual([
      ['skill=sql', 1],
      ['', 3],
    ]);
  });

  it('ask for jobs open to the whole world beside those of a country', () => {
    const index = openings(
      { workplaceType: 'remote', applicantLocationRequirements: ['worldwide'] },
      { jobLocations: [aPlace('Paris', 'FR')] },
    );
    expect(offered(index, { country: 'DE' })).toEqual([
      ['country=DE&country=worldwide', 1],
      ['', 2],
    ]);
  });

  it('offer one level more, and those that state none', () => {
    const index = openings({ level: 'mid' }, { level: null }, { level: 'manager' });
    expect(offered(index, { level: 'entry' })).toEqual([
      ['level=entry&level=mid', 1],
      ['level=entry&level=not-stated', 1],
    ]);
  });

  it('give the role up last, and never where the page decides it', () => {
    const index = openings(
      { title: 'Gardener', roles: backend },
      { title: 'Data lake', roles: [{ role: 'data-engineer', evidence: 'title' }] },
    );
    const raw = { role: 'backend-developer', q: 'lake' };
    expect(offered(index, raw)).toEqual([
      ['role=backend-developer', 1],
      ['q=lake', 1],
    ]);
    expect(offered(index, raw, ['role'])).toEqual([['role=backend-developer', 1]]);
  });

  it('change two things where no single change helps, each no more than it must', () => {
    const index = openings({ level: 'mid', workplaceType: 'on-site', datePosted: '2026-11-01' });
    expect(offered(index, { level: 'mid', workplace: 'remote', posted: '1d' })).toEqual([
      ['level=mid&posted=30d', 1],
    ]);
  });

  it('change as much as they must where two changes do not help, and no more', () => {
    const index = openings({ level: 'mid', workplaceType: 'on-site', employmentType: 'contract' });
    const [near, ...more] = nearest(index, {
      level: 'entry',
      workplace: 'remote',
      type: 'full-time',
      pay: 'stated',
      posted: '30d',
    });
    expect(near?.changes).toHaveLength(4);
    expect(more.map(({ filter }) => filterQuery(filter))).toEqual(['posted=30d']);
    expect(near && filterQuery(near.filter)).toBe('level=entry&level=mid&posted=30d');
  });

  it('offer beside that what each choice finds alone, with the role where there is one', () => {
    const roles = [{ role: 'data-engineer', evidence: 'title' as const }];
    const aJob = { level: 'mid' as const, workplaceType: 'on-site' as const, roles };
    const index = openings(aJob, aJob, { ...aJob, level: 'entry' }, { workplaceType: 'remote' });
    const raw = {
      role: 'data-engineer',
      level: 'entry',
      workplace: 'remote',
      type: 'contract',
      pay: 'stated',
    };
    expect(offered(index, raw)).toEqual([
      ['role=data-engineer&level=entry&type=contract&type=not-stated', 1],
      ['role=data-engineer&level=entry', 1],
      ['role=data-engineer', 3],
    ]);
  });

  it('are none where nothing that may be changed helps', () => {
    expect(nearest(openings(), { q: 'x', level: 'mid' })).toEqual([]);
    expect(nearest(openings({}), { role: 'data-engineer', level: 'mid' }, ['role'])).toEqual([]);
    expect(nearest(openings({}), { role: 'data-engineer' }, ['role'])).toEqual([]);
  });

  it('leave counts over for the last resort: of ten choices only those that must go are let go', () => {
    const filter = read({
      ...{ role: 'data-engineer', level: 'mid', workplace: 'remote', country: 'DE', skill: 'sql' },
      ...{ company: 'acme', type: 'contract', posted: '30d', pay: 'stated', evidence: 'title', q: 'lake' },
    });
    const finds = ({ pay, type, level, workplace }: JobFilter): boolean =>
      !pay && !type.length && !level.length && !workplace.length;
    const [near] = nearestSearches(filter, (state) => (finds(state) ? 1 : 0));
    expect(near?.changes.map(({ group }) => group).sort()).toEqual(['level', 'pay', 'type', 'workplace']);
  });

  it('count no more often than they promise, however much is chosen', () => {
    const known = { roles: new Set(vocabulary.roles), skills: new Set(manySkills) };
    const filter = jobFilterReader(known)({
      ...Object.fromEntries(
        GROUP_NAMES.map((group) => [
          group,
          [...((FILTER_GROUPS[group] as { values?: string[] }).values ?? [])].slice(0, 2),
        ]),
      ),
      role: vocabulary.roles,
      skill: manySkills,
      company: manySkills,
      country: ['DE', 'FR', 'US'],
      evidence: 'generic',
      q: Array.from({ length: 30 }, (_, at) => `w${at}`).join(' '),
    });
    let least = 0;
    for (const finds of [
      () => 0,
      () => 1,
      (state: JobFilter) => (filterQuery(state) ? 0 : 1),
      (state: JobFilter) => (state.q && state.skill.length > 18 ? 0 : 1),
    ]) {
      let counts = 0;
      nearestSearches(filter, (state) => {
        counts += 1;
        return finds(state);
      });
      expect(counts).toBeLessThanOrEqual(MOST_COUNTS);
      least = Math.max(least, counts);
    }
    expect(least).toBe(MOST_COUNTS);
  });
});

const manySkills = Array.from({ length: 20 }, (_, at) => `skill-${at}`);

const some = <T>(...values: T[]) => fc.subarray(values, { maxLength: Math.min(2, values.length) });
const posting = fc.record({
  title: fc.constantFrom('Data lake engineer', 'Backend Developer', 'Node.js lake', 'Gardener'),
  hiringOrganization: fc.constantFrom({ name: 'Acme', slug: 'acme' }, { name: 'Globex', slug: 'globex' }),
  workplaceType: fc.constantFrom('remote', 'hybrid', 'on-site', null),
  applicantLocationRequirements: some('DE', 'worldwide'),
  employmentType: fc.constantFrom('full-time', 'contract', null),
  datePosted: fc.constantFrom('2026-11-22', '2026-11-18', '2026-11-01', '2026-01-01', null),
  baseSalary: fc
    .constantFrom([], [
      { min: 1, max: 2, currency: 'EUR', unit: 'year', raw: null, scope: null, source: 'structured' },
    ] as const)
    .map((pay) => [...pay]),
  roles: fc.constantFrom(
    [],
    backend,
    [{ role: 'data-engineer', evidence: 'description' as const }],
    [{ role: 'software-engineer', evidence: 'title' as const }],
    [
      { role: 'software-engineer', evidence: 'title' as const },
      { role: 'data-engineer', evidence: 'description' as const },
    ],
  ),
  level: fc.constantFrom('internship', 'entry', 'mid', 'senior', 'manager', null),
  skills: some(...skills),
});
const aFilter = fc
  .record({
    q: fc.constantFrom('', '', 'lake', 'data lake', 'swamp', 'node.js - lake', 'lake lake swamp'),
    role: some(...vocabulary.roles),
    level: some(...FILTER_GROUPS.level.values),
    workplace: some(...FILTER_GROUPS.workplace.values),
    country: some('DE', 'FR', 'worldwide', 'not-stated'),
    skill: fc.subarray(skills, { maxLength: 3 }),
    company: some('acme', 'globex', 'initech'),
    type: some(...FILTER_GROUPS.type.values),
    posted: some(...AGES),
    pay: some('stated'),
    evidence: some(...EVIDENCE),
    sort: some('newest', 'match'),
    page: some('2'),
  })
  .map((raw) => read(raw));

/** Every single change a reader could think of that lets go of something, written the simplest way. */
const singleChanges = (filter: JobFilter, keep: readonly FilterGroup[]): JobFilter[] => [
  ...GROUP_NAMES.filter((group) => !keep.includes(group)).flatMap((group) => [
    withChosen(filter, group, []),
    ...chosen(filter, group).map((value) =>
      withChosen(
        filter,
        group,
        chosen(filter, group).filter((other) => other !== value),
      ),
    ),
    ...(group === 'posted'
      ? AGES.filter((age) => filter.posted && AGES.indexOf(age) > AGES.indexOf(filter.posted)).map((age) => ({
          ...filter,
          posted: age,
        }))
      : []),
  ]),
  ...(filter.q ? [{ ...filter, q: '' }] : []),
  ...filter.q.split(' ').map((word) => ({
    ...filter,
    q: filter.q
      .split(' ')
      .filter((other) => other !== word)
      .join(' '),
  })),
];

describe('for any openings and any filter that finds nothing', () => {
  it('the nearest searches are true, few, readable, and single changes where one helps', () => {
    const seen = { offers: 0, doubles: 0, nothing: 0 };
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 6 }), aFilter, fc.boolean(), (postings, filter, isGuide) => {
        const index = openings(...postings);
        fc.pre(index.count(filter, NOW) === 0);
        const keep: FilterGroup[] = isGuide ? ['role'] : [];
        let counts = 0;
        const near = nearestSearches(
          filter,
          (state) => {
            counts += 1;
            return index.count(state, NOW);
          },
          keep,
        );
        expect(counts).toBeLessThanOrEqual(MOST_COUNTS);
        expect(near.length).toBeLessThanOrEqual(6);
        for (const { filter: state, total, changes } of near) {
          expect(total).toBeGreaterThan(0);
          expect(total).toBe(index.search(state, { perPage: 20, now: NOW }).total);
          expect(read(rawParams(new URLSearchParams(filterQuery(state))))).toEqual(state);
          expect(filterQuery(state)).not.toBe(filterQuery({ ...filter, page: 1 }));
          expect(state.page).toBe(1);
          expect(changes.length).toBeGreaterThan(0);
          if (isGuide) expect(state.role).toEqual(filter.role);
        }
        const words = near.map(({ changes }) => JSON.stringify(changes));
        expect(new Set(words).size).toBe(words.length);
        expect(new Set(near.map(({ filter: state }) => filterQuery(state))).size).toBe(near.length);
        const lengths = near.map(({ changes }) => changes.length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
        const helps = singleChanges(filter, keep).some((state) => index.count(state, NOW) > 0);
        if (helps) expect(lengths[0]).toBe(1);
        // Whatever may be let go of is let go of before nothing is offered.
        const loosest = read(isGuide ? { role: filter.role } : {});
        const can = [loosest, { ...loosest, evidence: filter.evidence }].some(
          (state) => index.count(state, NOW) > 0,
        );
        expect(near.length > 0).toBe(can);
        seen.offers += near.length;
        seen.doubles += lengths.filter((length) => length > 1).length;
        seen.nothing += near.length ? 0 : 1;
      }),
      { numRuns: 500 },
    );
    // What is checked above has happened.
    expect(seen.offers).toBeGreaterThan(200);
    expect(seen.doubles).toBeGreaterThan(20);
    expect(seen.nothing).toBeGreaterThan(0);
  });
});

describe('counting', () => {
  it('gives the total of the same search', () => {
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 8 }), aFilter, (postings, filter) => {
        const index = openings(...postings);
        expect(index.count(filter, NOW)).toBe(index.search(filter, { perPage: 5, now: NOW }).total);
      }),
    );
  });
});
