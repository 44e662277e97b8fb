import type { TypedFastBitSet } from 'typedfastbitset';
import { AGES, chosen, declaredValues, EVIDENCE, type FilterGroup, type JobFilter } from '../filter.ts';
import type { Column } from './column.ts';
import { mostFrequent } from './most-frequent.ts';
import { type Evidence, meantEvidence, type RoleSets } from './role-sets.ts';
import type { Selection } from './selection.ts';

/**
 * Counts by value, in the declared order where there is one, else the most frequent first. Of companies only the
 * most frequent and the chosen ones: they alone grow with the openings, and nobody reads five thousand.
 */
export type Facets = Record<FilterGroup, Record<string, number>>;

/** The groups that are a plain column of the index; of roles those that the title or the description names. */
export const COLUMN_NAMES = ['role', 'level', 'workplace', 'country', 'skill', 'company', 'type'] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

export type FacetSources = {
  columns: Readonly<Record<ColumnName, Column>>;
  roles: RoleSets;
  roleNames: readonly string[];
  paid: TypedFastBitSet;
  /** Rows posted within one of the filter's ages. */
  aged: (age: (typeof AGES)[number]) => TypedFastBitSet;
  /** The rows that every choice but this group's lets through: each group is counted without itself. */
  without: (group: FilterGroup) => Selection;
};

/** How many companies `Facets` names at the most, beside the chosen ones. */
export const MOST_COMPANIES = 100;

type Tally = Record<string, number>;

const tally = <Value extends string>(values: readonly Value[], count: (value: Value) => number): Tally => {
  // Without a prototype from the start: V8 would otherwise learn a new shape of object with every value.
  const counts: Tally = Object.create(null);
  for (const value of values) counts[value] = count(value);
  return counts;
};

export const countFacets = (filter: JobFilter, from: FacetSources): Facets => {
  const counted = (name: ColumnName, most: number): Tally => {
    const column = from.columns[name];
    const counts = from.without(name).counts(column);
    const count = (value: string): number => counts[column.codeOf(value)] ?? 0;
    const declared = name === 'role' ? from.roleNames : declaredValues(name);
    if (declared) return tally(declared, count);
    const listed: Tally = Object.create(null);
    for (const code of mostFrequent(counts, most)) listed[column.values[code] ?? ''] = counts[code] ?? 0;
    for (const value of chosen(filter, name)) listed[value] = count(value);
    return listed;
  };
  // How a role was found belongs to the choice of a role: the two are left out together.
  const byRole = from.without('role').rows;
  const found = (roles: readonly (string | null)[], evidence: readonly Evidence[]): number =>
    byRole.intersection_size(from.roles.found(roles, evidence));
  const byAge = from.without('posted').rows;
  return {
    role: filter.evidence.length
      ? tally(from.roleNames, (role) => found([role], meantEvidence(filter)))
      : counted('role', Number.POSITIVE_INFINITY),
    level: counted('level', Number.POSITIVE_INFINITY),
    workplace: counted('workplace', Number.POSITIVE_INFINITY),
    country: counted('country', Number.POSITIVE_INFINITY),
    skill: counted('skill', Number.POSITIVE_INFINITY),
    company: counted('company', MOST_COMPANIES),
    type: counted('type', Number.POSITIVE_INFINITY),
    posted: tally(AGES, (age) => byAge.intersection_size(from.aged(age))),
    pay: { stated: from.without('pay').rows.intersection_size(from.paid) },
    evidence: tally(EVIDENCE, (evidence) => found(filter.role.length ? filter.role : [null], [evidence])),
  };
};
