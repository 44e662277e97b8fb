import { chosen, type FilterGroup } from '@/lib/jobs/filter.ts';
import { choiceLabel } from '@/lib/jobs/wording/names.ts';
import type { PanelProps } from './panel-props.ts';

/** Groups whose values the openings bring, and what one and several of them are called. */
export const LONG_GROUPS: Partial<Record<FilterGroup, { one: string; many: string }>> = {
  country: { one: 'country', many: 'countries' },
  skill: { one: 'skill', many: 'skills' },
  company: { one: 'company', many: 'companies' },
};

export type Choice = { value: string; label: string; count: number; checked: boolean };

/** What the choices of a panel are made of. */
export type Choosable = Pick<PanelProps, 'filter' | 'names' | 'usual' | 'generalRole'> & {
  result: Pick<PanelProps['result'], 'facets'>;
};

/**
 * The choices of a group with their counts. Of a long group the `most` frequent and every chosen one come first,
 * and all others stand in `rest`; where fewer than `most` have jobs here, the usual ones fill up, with their 0.
 * Roles stand by name, the general one last.
 */
export const choicesOf = (
  group: FilterGroup,
  panel: Choosable,
  most: number,
): { first: Choice[]; rest: Choice[] } => {
  const picked = chosen(panel.filter, group);
  const counts = LONG_GROUPS[group]
    ? longCounts(group, panel, most)
    : Object.entries(panel.result.facets[group]);
  const choices = counts.map(([value, count]) => ({
    value,
    count,
    label: choiceLabel(group, value, panel.names),
    checked: picked.includes(value),
  }));
  if (group === 'role') {
    const isLast = ({ value }: Choice): number => (value === panel.generalRole ? 1 : 0);
    choices.sort((a, b) => isLast(a) - isLast(b) || a.label.localeCompare(b.label, 'en'));
  }
  if (!LONG_GROUPS[group]) return { first: choices, rest: [] };
  const isFirst = (choice: Choice, at: number): boolean => at < most || choice.checked;
  return {
    first: choices.filter(isFirst),
    rest: choices.filter((choice, at) => !isFirst(choice, at)),
  };
};

/** By count, equal counts by how usual the values are. */
const longCounts = (group: FilterGroup, { result, usual }: Choosable, most: number): [string, number][] => {
  const here = result.facets[group];
  const byUse = Object.entries(usual[group]).sort(([, a], [, b]) => b - a);
  const missing = byUse
    .filter(([value]) => !(value in here))
    .slice(0, Math.max(0, most - Object.keys(here).length));
  const all: [string, number][] = [
    ...Object.entries(here),
    ...missing.map(([value]): [string, number] => [value, 0]),
  ];
  const use = (value: string): number => usual[group][value] ?? 0;
  // An object puts keys that are numbers first, whatever their count.
  return all.sort(([one, a], [other, b]) => b - a || use(other) - use(one));
};
