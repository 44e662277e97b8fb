import { chosen, type FilterGroup, type JobFilter } from '@/lib/jobs/filter.ts';
import type { Facets } from '@/lib/jobs/search/facets.ts';
import { choiceLabel, type Names } from '@/lib/jobs/wording/names.ts';

/** Groups whose values the openings bring: only the most frequent stand in the form. */
const LONG_GROUPS: readonly FilterGroup[] = ['country', 'skill', 'company'];

export type Choice = { value: string; label: string; count: number; checked: boolean };

/** The choices of a group with their counts: of a long group at most `most`, and always every chosen one. */
export const choicesOf = (
  group: FilterGroup,
  facets: Facets,
  filter: JobFilter,
  names: Names,
  most: number,
): Choice[] => {
  const picked = chosen(filter, group);
  const shown = LONG_GROUPS.includes(group) ? most : Number.POSITIVE_INFINITY;
  // An object puts keys that are numbers first, whatever their count.
  const entries = Object.entries(facets[group]);
  if (LONG_GROUPS.includes(group)) entries.sort(([, a], [, b]) => b - a);
  return entries
    .filter(([value], at) => at < shown || picked.includes(value))
    .map(([value, count]) => ({
      value,
      count,
      label: choiceLabel(group, value, names),
      checked: picked.includes(value),
    }));
};
