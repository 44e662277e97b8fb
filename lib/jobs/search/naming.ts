import type { TypedFastBitSet } from 'typedfastbitset';
import type { Column } from './column.ts';
import { joined, listed } from './row-sets.ts';
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

type Parts = {
  skill: Column;
  company: Column;
  described: TypedFastBitSet;
  select: (rows: TypedFastBitSet) => Selection;
};

export type NamingQueries = {
  /** Counts, among these rows, those with a description that name at least one of the skills. */
  count(rows: TypedFastBitSet, skills: readonly string[]): Naming;
  /** The first of the rows that `count` counts, at most `most`. */
  first(rows: TypedFastBitSet, skills: readonly string[], most: number): Uint32Array;
};

export const namingQueries = ({ skill, company, described, select }: Parts): NamingQueries => {
  const naming = (rows: TypedFastBitSet, skills: readonly string[]): TypedFastBitSet =>
    rows.new_intersection(described).new_intersection(joined(skills.map(skill.rowsWith)));
  return {
    count(rows, skills) {
      const named = select(naming(rows, skills));
      return { jobs: named.size, of: rows.intersection_size(described), employers: named.distinct(company) };
    },
    first: (rows, skills, most) => listed(naming(rows, skills), new Uint32Array(most)),
  };
};
