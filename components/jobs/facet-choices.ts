import { chosen, type FilterGroup, type JobFilter } from '@/lib/jobs/filter.ts';
import type { Facets } from '@/lib/jobs/search/facets.ts';
import { valueWord } from './labels.ts';

/** Names for the values that the vocabularies and the openings bring themselves. */
export type Names = {
  role: (slug: string) => string;
  skill: (slug: string) => string;
  company: (slug: string) => string;
};

/** Groups whose values the openings bring: only the most frequent stand in the form. */
const LONG_GROUPS: readonly FilterGroup[] = ['country', 'skill', 'company'];

export type Choice = { value: string; label: string; count: number; checked: boolean };

export const choiceLabel = (group: FilterGroup, value: string, names: Names): string =>
  group === 'role' || group === 'skill' || group === 'company'
    ? names[group](value)
    : valueWord(group, value);

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
