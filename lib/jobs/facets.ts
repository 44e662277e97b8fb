import type { TypedFastBitSet } from 'typedfastbitset';
import type { Column } from './column.ts';
import { AGES, chosen, declaredValues, EVIDENCE, type FilterGroup, type JobFilter } from './filter.ts';
import { type Evidence, meantEvidence, type RoleSets } from './role-sets.ts';

/** Counts by value, in the declared order where there is one, else the most frequent first. */
export type Facets = Record<FilterGroup, Record<string, number>>;

/** The groups that are a plain column of the index. */
export const COLUMN_NAMES = ['level', 'workplace', 'country', 'skill', 'company', 'type'] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

export type FacetSources = {
  columns: Record<ColumnName, Column>;
  roles: RoleSets;
  roleNames: readonly string[];
  paid: TypedFastBitSet;
  /** Rows posted within one of the filter's ages. */
  aged: (age: (typeof AGES)[number]) => TypedFastBitSet;
  /** The rows that every choice but this group's lets through: each group is counted without itself. */
  without: (group: string) => TypedFastBitSet;
};

export const countFacets = (filter: JobFilter, from: FacetSources): Facets => {
  const counted = (name: ColumnName): Record<string, number> =>
    inOrder(from.columns[name].count(from.without(name)), declaredValues(name), chosen(filter, name));
  // How a role was found belongs to the choice of a role: the two are left out together.
  const byRole = from.without('role');
  const found = (roles: readonly (string | null)[], evidence: readonly Evidence[]): number =>
    byRole.intersection_size(from.roles.found(roles, evidence));
  const tally = <T extends string>(
    values: readonly T[],
    count: (value: T) => number,
  ): Record<string, number> => Object.fromEntries(values.map((value) => [value, count(value)]));
  const byAge = from.without('posted');
  return {
    role: tally(from.roleNames, (role) => found([role], meantEvidence(filter))),
    level: counted('level'),
    workplace: counted('workplace'),
    country: counted('country'),
    skill: counted('skill'),
    company: counted('company'),
    type: counted('type'),
    posted: tally(AGES, (age) => byAge.intersection_size(from.aged(age))),
    pay: { stated: from.without('pay').intersection_size(from.paid) },
    evidence: tally(EVIDENCE, (evidence) => found(filter.role.length ? filter.role : [null], [evidence])),
  };
};

/** Declared values all show, with zero; open lists show what occurs and what is chosen, most frequent first. */
const inOrder = (
  counts: Map<string, number>,
  values: readonly string[] | undefined,
  picked: readonly string[],
): Record<string, number> => {
  if (values) return Object.fromEntries(values.map((value) => [value, counts.get(value) ?? 0]));
  for (const value of picked) if (!counts.has(value)) counts.set(value, 0);
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
};
