import type { TypedFastBitSet } from 'typedfastbitset';
import type { Column } from './column.ts';
import { joined } from './row-sets.ts';
import type { Selection } from './selection.ts';

/** How many jobs name a skill, and of how many: only jobs that come with a description are in either number. */
export type Naming = {
  /** Jobs that name at least one of the skills. */
  jobs: number;
  /** Jobs there are in all. */
  of: number;
  /** Distinct employers among `jobs`. */
  employers: number;
};

/** Counts, among these rows, those that are `described` and hold at least one of the skills. */
export const namingAmong = (
  rows: TypedFastBitSet,
  skills: readonly string[],
  by: {
    skill: Column;
    company: Column;
    described: TypedFastBitSet;
    select: (rows: TypedFastBitSet) => Selection;
  },
): Naming => {
  const of = rows.new_intersection(by.described);
  const named = by.select(of.new_intersection(joined(skills.map(by.skill.rowsWith))));
  return { jobs: named.size, of: of.size(), employers: named.distinct(by.company) };
};
