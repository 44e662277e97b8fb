import { chosen, type FilterGroup, type JobFilter } from '@/lib/jobs/filter.ts';
import type { Facets } from '@/lib/jobs/search/facets.ts';
import { choiceLabel, type Names } from '@/lib/jobs/wording/names.ts';

/** Groups whose values the openings bring, and what one and several of them are called. */
export const LONG_GROUPS: Partial<Record<FilterGroup, { one: string; many: string }>> = {
  country: { one: 'country', many: 'countries' },
  skill: { one: 'skill', many: 'skills' },
  company: { one: 'company', many: 'companies' },
};

export type Choice = { value: string; label: string; count: number; checked: boolean };

/**
 * The choices of a group with their counts. Of a long group the `most` frequent and every chosen one come first,
 * and all others stand in `rest`.
 */
export const choicesOf = (
  group: FilterGroup,
  facets: Facets,
  filter: JobFilter,
  names: Names,
  most: number,
): { first: Choice[]; rest: Choice[] } => {
  const picked = chosen(filter, group);
  // An object puts keys that are numbers first, whatever their count.
  const entries = Object.entries(facets[group]);
  if (LONG_GROUPS[group]) entries.sort(([, a], [, b]) => b - a);
  const choices = entries.map(([value, count]) => ({
    value,
    count,
    label: choiceLabel(group, value, names),
    checked: picked.includes(value),
  }));
  if (!LONG_GROUPS[group]) return { first: choices, rest: [] };
  const isFirst = (choice: Choice, at: number): boolean => at < most || choice.checked;
  return {
    first: choices.filter(isFirst),
    rest: choices.filter((choice, at) => !isFirst(choice, at)),
  };
};
