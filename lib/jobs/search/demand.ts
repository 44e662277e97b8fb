import type { TypedFastBitSet } from 'typedfastbitset';
import type { Job } from '../job.ts';
import { NOT_STATED } from '../posting.ts';
import type { Column } from './column.ts';
import {
  type EntryLevel,
  type EntryQuote,
  entryAskingRows,
  entryLevelOf,
  entryQuote,
  type experienceRows,
} from './entry-level.ts';
import { type NamedSets, namedSets } from './named-sets.ts';
import { joined, listed } from './row-sets.ts';
import { type SkillNaming, skillNamings } from './skill-namings.ts';

/** How many jobs name a skill, and of how many: only jobs that come with a description are in either number. */
export type Naming = {
  /** Jobs that name at least one of the skills. */
  jobs: number;
  /** Jobs there are in all. */
  of: number;
  /** Distinct employers among `jobs`. */
  employers: number;
};

/**
 * What some jobs ask for. Every figure counts jobs, not posts. Where a skill is named only jobs with a description
 * count, in the figure and in what it is of: a title alone says next to nothing of skills. Write `of` beside every figure.
 */
export type Demand = {
  /** All of the jobs. */
  total: number;
  /** Those with a description. */
  of: number;
  /** Distinct employers of those with a description. */
  employers: number;
  /** Of those with a description how many the largest employer has: the more, the less they speak of a market. */
  mostOfOne: number;
  /** How many name at least one of the skills (slugs; one that is unknown is named by none). */
  naming(skills: readonly string[]): Naming;
  /** The newest of the jobs that `naming` counts. */
  newestNaming(skills: readonly string[], most: number): Job[];
  /** Every skill that is named at all: the most often named first, then by employers, then by slug. */
  skills(): readonly SkillNaming[];
  /** The figures of one skill, out of that list: for whoever asks for dozens. One that nothing names has 0. */
  namingOf(skill: string): Naming;
  /** The sets of skills that jobs name together: what reach is computed from. */
  namedSets(): NamedSets;
  /**
   * All of the jobs by one of these groups, with the employers of each: `not-stated` is a value, and values that none
   * has are left out.
   */
  by(group: 'level' | 'workplace' | 'pay'): ReadonlyMap<string, { jobs: number; employers: number }>;
  entryLevel(): EntryLevel;
  /** The newest of those that `entryAskingYears` counts, each with its words. */
  entryQuotes(most: number): EntryQuote[];
};

type Parts = {
  columns: Readonly<Record<'skill' | 'company' | 'level' | 'workplace', Column>>;
  described: TypedFastBitSet;
  paid: TypedFastBitSet;
  asks: ReturnType<typeof experienceRows>;
  jobAt: (row: number) => Job;
};

/** What the jobs in some rows ask for. Lists are made when they are first asked for, and kept. */
export const demandOf = (rows: TypedFastBitSet, { columns, paid, asks, jobAt, ...parts }: Parts): Demand => {
  const { skill, company, level } = columns;
  const described = rows.new_intersection(parts.described);
  const of = described.size();
  const naming = (skills: readonly string[]): TypedFastBitSet =>
    described.new_intersection(joined(skills.map(skill.rowsWith)));
  const employersOf = (some: TypedFastBitSet, size = some.size()): number =>
    company.tally(listed(some, new Uint32Array(size))).reduce((sum, jobs) => sum + (jobs > 0 ? 1 : 0), 0);
  const first = (some: TypedFastBitSet, most: number): Job[] =>
    Array.from(listed(some, new Uint32Array(most)), jobAt);
  const entry = { rows, described, level, asks };
  const skills = once(() => skillNamings(listed(described, new Uint32Array(of)), { skill, company }));
  const bySkill = once(() => new Map(skills().map((naming) => [naming.skill, naming])));
  return {
    total: rows.size(),
    of,
    employers: employersOf(described, of),
    mostOfOne: company
      .tally(listed(described, new Uint32Array(of)))
      .reduce((most, jobs) => Math.max(most, jobs), 0),
    naming(skills) {
      const named = naming(skills);
      const jobs = named.size();
      return { jobs, of, employers: employersOf(named, jobs) };
    },
    newestNaming: (skills, most) => first(naming(skills), most),
    skills,
    namingOf(slug) {
      const { jobs = 0, employers = 0 } = bySkill().get(slug) ?? {};
      return { jobs, of, employers };
    },
    namedSets: once(() => namedSets(listed(described, new Uint32Array(of)), skill)),
    by(group) {
      if (group === 'pay') {
        const [stated, unstated] = [rows.new_intersection(paid), rows.new_difference(paid)];
        return new Map(
          [['stated', stated] as const, [NOT_STATED, unstated] as const]
            .map(([value, some]) => [value, { jobs: some.size(), employers: employersOf(some) }] as const)
            .filter(([, { jobs }]) => jobs > 0),
        );
      }
      const counts = skillNamings(listed(rows, new Uint32Array(rows.size())), {
        skill: columns[group],
        company,
      });
      return new Map(counts.map(({ skill: value, jobs, employers }) => [value, { jobs, employers }]));
    },
    entryLevel: once(() => entryLevelOf(entry, employersOf)),
    entryQuotes: (most) => first(entryAskingRows(entry), most).flatMap(entryQuote),
  };
};

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
