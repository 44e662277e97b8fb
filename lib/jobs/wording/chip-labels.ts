import { chosen, FILTER_GROUPS, type FilterGroup, GROUP_NAMES, type JobFilter } from '../filter.ts';
import { choiceLabel, type Names } from './names.ts';

export type ChipLabel = { group: FilterGroup; value: string; label: string };

/** What some values say only together with their group. */
const SPOKEN: Partial<Record<FilterGroup, Record<string, string>>> = {
  level: { internship: 'Level: Internship', 'not-stated': 'Level not stated' },
  workplace: { 'not-stated': 'Workplace not stated' },
  country: { 'not-stated': 'Country not stated', worldwide: 'Open worldwide' },
  type: { internship: 'Employment: Internship', 'not-stated': 'Employment not stated' },
  posted: { '1d': 'Posted since yesterday', '7d': 'Posted within 7 days', '30d': 'Posted within 30 days' },
  evidence: { description: 'Role likely from the text' },
};

/**
 * Every chosen value with a name that says what it is where it stands alone, without its group above it. No two
 * of them are the same: values that share a word are told apart by their groups, and in one group by their slugs.
 */
export const chipLabels = (filter: JobFilter, without: readonly FilterGroup[], names: Names): ChipLabel[] => {
  const chips = GROUP_NAMES.filter((group) => !without.includes(group)).flatMap((group) =>
    chosen(filter, group).map((value) => ({
      group,
      value,
      label: SPOKEN[group]?.[value] ?? choiceLabel(group, value, names),
    })),
  );
  const byGroup = apart(chips, ({ group, label }) => `${FILTER_GROUPS[group].label}: ${label}`);
  return apart(byGroup, ({ value, label }) => `${label} (${value})`);
};

/** Labels that are not the only one of their kind, said more fully. */
const apart = (chips: readonly ChipLabel[], fuller: (chip: ChipLabel) => string): ChipLabel[] =>
  chips.map((chip) =>
    chips.some((other) => other !== chip && other.label.toLowerCase() === chip.label.toLowerCase())
      ? { ...chip, label: fuller(chip) }
      : chip,
  );
