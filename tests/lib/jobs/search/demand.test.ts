import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jobFilterReader } from '../../../../lib/jobs/filter.ts';
import type { Job, PostingRecord } from '../../../../lib/jobs/job.ts';
import { type ExperienceAsked, LEVELS, WORKPLACES } from '../../../../lib/jobs/posting.ts';
import { indexOf } from '../../../../lib/jobs/search/index-builder.ts';
import { aPosting, aRange } from '../a-posting.ts';
import { jobsOf } from './jobs-of.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const SKILLS = ['python', 'sql', 'nodejs', 'cobol'];
const readFilter = jobFilterReader({ roles: new Set(['backend-developer']), skills: new Set(SKILLS) });
const vocabulary = {
  roles: ['backend-developer'],
  generic: { role: 'software-engineer', beside: [] },
  skillNames: new Map<string, string>(),
};

const asks = fc.oneof(
  fc.constant<ExperienceAsked>({ kind: 'none', quote: 'no experience needed' }),
  fc
    .integer({ min: 0, max: 4 })
    .map((min): ExperienceAsked => ({ kind: 'years', min, max: null, quote: `${min}+ years` })),
);

const somePostings = fc
  .array(
    fc.record({
      group: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
      employer: fc.constantFrom('acme', 'globex', 'initech'),
      skills: fc.subarray(SKILLS),
      hasText: fc.boolean(),
      isRole: fc.boolean(),
      isPaid: fc.boolean(),
      level: fc.constantFrom(null, ...LEVELS),
      workplaceType: fc.constantFrom(null, ...WORKPLACES),
      experienceRequirements: fc.array(asks, { maxLength: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list
      .map(({ group, employer, isRole, isPaid, ...given }, at): PostingRecord => {
        const key = `table:acme:${at}`;
        return aPosting({
          ...given,
          key,
          group: group === null ? key : `group-${group}`,
          hiringOrganization: { name: employer, slug: employer },
          roles: isRole ? [{ role: 'backend-developer', evidence: 'title' }] : [],
          baseSalary: isPaid ? [aRange()] : [],
        });
      })
      // As a store gives them: the posts of a group side by side.
      .sort((a, b) => (a.group < b.group ? -1 : 1)),
  );

const employersOf = (jobs: readonly Job[]): number => new Set(jobs.map((job) => job.company.slug)).size;

/** The same figures by plain loops over plain jobs. */
const byHand = (all: readonly Job[]) => {
  const described = all.filter((job) => job.hasText);
  const entry = described.filter((job) => job.level === 'entry');
  const asksMany = (job: Job): boolean =>
    job.experienceRequirements.some((asked) => asked.kind === 'years' && asked.min >= 2);
  const counted = (of: readonly Job[], meets: (job: Job) => boolean) => {
    const jobs = of.filter(meets);
    return { jobs: jobs.length, of: of.length, employers: employersOf(jobs) };
  };
  const grouped = (of: (job: Job) => string | null) =>
    Object.fromEntries(
      [...new Set(all.map(of))].map((value) => {
        const { jobs, employers } = counted(all, (job) => of(job) === value);
        return [value ?? 'not-stated', { jobs, employers }];
      }),
    );
  const tally = (values: readonly (string | null)[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const value of values) counts[value ?? 'not-stated'] = (counts[value ?? 'not-stated'] ?? 0) + 1;
    return counts;
  };
  return {
    total: all.length,
    of: described.length,
    employers: employersOf(described),
    mostOfOne: Math.max(
      0,
      ...['acme', 'globex', 'initech'].map(
        (slug) => described.filter((job) => job.company.slug === slug).length,
      ),
    ),
    skills: SKILLS.map((skill) => ({ skill, naming: described.filter((job) => job.skills.includes(skill)) }))
      .filter(({ naming }) => naming.length > 0)
      .map(({ skill, naming }) => ({ skill, jobs: naming.length, employers: employersOf(naming) }))
      .sort((a, b) => b.jobs - a.jobs || b.employers - a.employers || (a.skill < b.skill ? -1 : 1)),
    level: grouped((job) => job.level),
    workplace: grouped((job) => job.workplace),
    pay: grouped((job) => (job.salary.length > 0 ? 'stated' : null)),
    sets: tally(described.map((job) => job.skills.toSorted().join(' ')).filter((names) => names !== '')),
    nameless: described.filter((job) => job.skills.length === 0).length,
    entry: {
      entryTitles: counted(all, (job) => job.level === 'entry'),
      internships: counted(all, (job) => job.level === 'internship'),
      asksNone: counted(described, (job) => job.experienceRequirements.some(({ kind }) => kind === 'none')),
      asksYears: counted(described, (job) => job.experienceRequirements.some(({ kind }) => kind === 'years')),
      doesNotSay: counted(described, (job) => job.experienceRequirements.length === 0),
      entryAskingYears: counted(entry, asksMany),
    },
    quotes: entry
      .filter(asksMany)
      .slice(0, 3)
      .map((job) => [
        job.id,
        job.experienceRequirements.find((asked) => asked.kind === 'years' && asked.min >= 2)?.quote,
      ]),
  };
};

it('counts what plain loops count', () => {
  const states = fc.constantFrom<Record<string, string>>(
    {},
    { role: 'backend-developer' },
    { role: 'backend-developer', workplace: 'remote' },
    { skill: 'python', level: 'entry' },
    { pay: 'stated' },
  );
  fc.assert(
    fc.property(somePostings, states, (postings, state) => {
      const meets = (job: Job): boolean =>
        (!state.role || job.roles.some(({ role }) => role === state.role)) &&
        (!state.workplace || job.workplace === state.workplace) &&
        (!state.skill || job.skills.includes(state.skill)) &&
        (!state.level || job.level === state.level) &&
        (!state.pay || job.salary.length > 0);
      const index = indexOf(postings, vocabulary);
      const expected = byHand(jobsOf(postings).filter(meets));
      // Asked twice: no answer may change the sets that the next one is made from.
      for (const demand of [1, 2].map(() => index.demand(readFilter(state), NOW))) {
        const { skills, sets, nameless } = demand.namedSets();
        for (const skill of [...SKILLS, 'nothing-of-the-kind'])
          expect(demand.namingOf(skill)).toEqual(demand.naming([skill]));
        expect({
          total: demand.total,
          of: demand.of,
          employers: demand.employers,
          mostOfOne: demand.mostOfOne,
          skills: demand.skills(),
          level: Object.fromEntries(demand.by('level')),
          workplace: Object.fromEntries(demand.by('workplace')),
          pay: Object.fromEntries(demand.by('pay')),
          sets: Object.fromEntries(
            sets.map((set) => [
              set.skills
                .map((place) => skills[place])
                .toSorted()
                .join(' '),
              set.jobs,
            ]),
          ),
          nameless,
          entry: demand.entryLevel(),
          quotes: demand.entryQuotes(3).map(({ job, asked }) => [job.id, asked.quote]),
        }).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});

it('keeps sets of skills apart whose places spell the same digits', () => {
  // Twenty-four skills: {1, 23} and {12, 3} must not become one set.
  const skills = Array.from({ length: 24 }, (_, at) => `skill-${String(at).padStart(2, '0')}`);
  const naming = (...places: number[]) => ({
    hasText: true,
    skills: places.map((place) => skills[place] ?? ''),
  });
  const postings = [naming(...skills.keys()), naming(1, 23), naming(12, 3)].map((given, at) =>
    aPosting({ ...given, key: `table:acme:${at}`, datePosted: `2026-11-0${9 - at}` }),
  );
  const { sets, skills: named } = indexOf(postings, vocabulary).demand(readFilter({}), NOW).namedSets();
  expect(sets.map((set) => [set.jobs, set.skills.map((place) => named[place])])).toEqual([
    [1, skills],
    [1, ['skill-01', 'skill-23']],
    [1, ['skill-03', 'skill-12']],
  ]);
});
