import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CHARTS, chartOf, placesOf, saysSkills } from '../../../../lib/jobs/demand/charts.ts';
import type { Job, PostingRecord } from '../../../../lib/jobs/job.ts';
import { LEVELS, WORKPLACES } from '../../../../lib/jobs/posting.ts';
import { aPosting, aRange } from '../a-posting.ts';
import { jobsOf } from '../search/jobs-of.ts';
import { demandIn, jobsNaming } from './some-jobs.ts';

const somePostings = fc
  .array(
    fc.record({
      employer: fc.constantFrom('acme', 'globex', 'initech', 'umbrella'),
      skills: fc.subarray(['python', 'sql', 'nodejs', 'cobol']),
      hasText: fc.boolean(),
      isPaid: fc.boolean(),
      level: fc.constantFrom(null, ...LEVELS),
      workplaceType: fc.constantFrom(null, ...WORKPLACES),
    }),
    { maxLength: 70 },
  )
  .map((list) =>
    list.map(
      ({ employer, isPaid, ...given }): PostingRecord =>
        aPosting({
          ...given,
          hiringOrganization: { name: employer, slug: employer },
          baseSalary: isPaid ? [aRange()] : [],
        }),
    ),
  );

const employersOf = (jobs: readonly Job[]): number => new Set(jobs.map(({ company }) => company.slug)).size;

/** One figure by plain loops: jobs that meet something, of some jobs. */
const figure = (of: readonly Job[], meets: (job: Job) => boolean) => {
  const jobs = of.filter(meets);
  return {
    part: jobs.length,
    of: of.length,
    jobs: jobs.length,
    employers: employersOf(jobs),
    isSaid: of.length >= 30,
  };
};

describe('a chart', () => {
  it('has the figures that plain loops count, of the state and of the whole', () => {
    fc.assert(
      fc.property(somePostings, (postings) => {
        const whole = jobsOf(postings);
        const state = whole.filter(({ workplace }) => workplace === 'remote');
        const demand = [demandIn(postings, { workplace: 'remote' }), demandIn(postings)] as const;
        const rows = (name: (typeof CHARTS)[number]) =>
          Object.fromEntries(
            chartOf(name, ...demand).rows.map(({ value, ...shares }) => [
              value,
              [shares.state, shares.whole],
            ]),
          );
        const described = [state, whole].map((jobs) => jobs.filter(({ hasText }) => hasText));
        for (const [value, shares] of Object.entries(rows('skills')))
          expect(shares).toEqual(
            described.map((jobs) => figure(jobs, ({ skills }) => skills.includes(value))),
          );
        for (const [value, shares] of Object.entries(rows('employers')))
          expect(shares).toEqual(
            described.map((jobs) => {
              const named = figure(jobs, ({ skills }) => skills.includes(value));
              return { ...named, part: named.employers, of: employersOf(jobs) };
            }),
          );
        const named = new Set(described.flat().flatMap(({ skills }) => skills));
        expect(new Set(Object.keys(rows('skills')))).toEqual(named);
        expect(new Set(Object.keys(rows('employers')))).toEqual(named);
        expect(rows('level')).toEqual(
          Object.fromEntries(
            [...LEVELS, null].map((level) => [
              level ?? 'not-stated',
              [state, whole].map((jobs) => figure(jobs, (job) => job.level === level)),
            ]),
          ),
        );
        expect(rows('workplace')).toEqual(
          Object.fromEntries(
            [...WORKPLACES, null].map((workplace) => [
              workplace ?? 'not-stated',
              [state, whole].map((jobs) => figure(jobs, (job) => job.workplace === workplace)),
            ]),
          ),
        );
        expect(rows('pay')).toEqual({
          stated: [state, whole].map((jobs) => figure(jobs, ({ salary }) => salary.length > 0)),
          'not-stated': [state, whole].map((jobs) => figure(jobs, ({ salary }) => salary.length === 0)),
        });
      }),
      { numRuns: 60 },
    );
  });

  it('ranks skills by openings and by employers, which are two orders', () => {
    const postings = [
      ...jobsNaming(20, { employer: 'acme', skills: ['cobol'] }),
      ...jobsNaming(12, { skills: ['sql'] }),
      ...jobsNaming(2, { skills: ['sql', 'python'] }),
    ];
    const whole = demandIn(postings);
    const order = (name: 'skills' | 'employers') =>
      chartOf(name, whole, whole).rows.map(({ value }) => value);
    expect(order('skills')).toEqual(['cobol', 'sql', 'python']);
    expect(order('employers')).toEqual(['sql', 'python', 'cobol']);
  });

  it('puts the skills of the state first, and behind them with 0 those that only the rest names', () => {
    const postings = [
      ...jobsNaming(30, { workplaceType: 'remote', skills: ['sql'] }),
      ...jobsNaming(50, { skills: ['python'] }),
    ];
    const { rows } = chartOf('skills', demandIn(postings, { workplace: 'remote' }), demandIn(postings));
    expect(rows.map(({ value, state, whole }) => [value, state.part, whole.part])).toEqual([
      ['sql', 30, 30],
      ['python', 0, 50],
    ]);
  });

  it('keeps the order of the whole where the state is too few to say', () => {
    const postings = [
      ...jobsNaming(29, { workplaceType: 'remote', skills: ['sql'] }),
      ...jobsNaming(50, { skills: ['python'] }),
    ];
    const state = demandIn(postings, { workplace: 'remote' });
    expect(saysSkills(state)).toBe(false);
    const { rows } = chartOf('skills', state, demandIn(postings));
    expect(rows.map(({ value }) => value)).toEqual(['python', 'sql']);
    expect(rows.map(({ state, whole }) => [state.isSaid, whole.isSaid])).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  it('shows a value that no job has with 0', () => {
    const whole = demandIn(jobsNaming(30, { level: 'senior' }));
    expect(chartOf('level', whole, whole).rows.map(({ value, whole }) => `${value} ${whole.part}`)).toEqual([
      ...['internship 0', 'entry 0', 'mid 0', 'senior 30', 'lead 0', 'manager 0', 'not-stated 0'],
    ]);
  });

  it('says of each answer about experience what it is of', () => {
    const years = { kind: 'years', min: 2, max: null, quote: '2+ years' } as const;
    const whole = demandIn([
      ...jobsNaming(31, { level: 'entry', experienceRequirements: [years] }),
      ...jobsNaming(4, { level: 'entry', hasText: false }),
      ...jobsNaming(5, { experienceRequirements: [{ kind: 'none', quote: 'none' }] }),
    ]);
    const rows = chartOf('experience', whole, whole).rows.map(
      ({ value, whole: { part, of, isSaid } }) => [value, part, of, isSaid] as const,
    );
    expect(rows).toEqual([
      ['entryTitles', 35, 40, true],
      ['internships', 0, 40, true],
      ['asksNone', 5, 36, true],
      ['asksYears', 31, 36, true],
      ['doesNotSay', 0, 36, true],
      ['entryAskingYears', 31, 31, true],
    ]);
  });
});

it('gives equal shares one place', () => {
  const share = (part: number) => ({ part, of: 40, jobs: part, employers: part, isSaid: true });
  const rows = [9, 7, 7, 3].map((part, at) => ({ value: `${at}`, state: share(part), whole: share(part) }));
  expect([...placesOf({ name: 'skills', rows }).values()]).toEqual([1, 2, 2, 4]);
});

it('gives places by the order of the rows: of the whole where the state is too few, and none where both are', () => {
  const share = (part: number, isSaid: boolean) => ({ part, of: 40, jobs: part, employers: part, isSaid });
  const rows = (isSaid: boolean) =>
    [9, 7].map((part, at) => ({ value: `${at}`, state: share(-part, false), whole: share(part, isSaid) }));
  expect([...placesOf({ name: 'skills', rows: rows(true) }).entries()]).toEqual([
    ['0', 1],
    ['1', 2],
  ]);
  expect(placesOf({ name: 'skills', rows: rows(false) }).size).toBe(0);
});
