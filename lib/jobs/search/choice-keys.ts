import type { FilterGroup, JobFilter } from '../filter.ts';

/** A group of the filter, or the words that are searched. */
export type ChoiceGroup = FilterGroup | 'q';

/** What is chosen of a group, spelled so that two choices never look alike. */
export const choiceOf = (filter: JobFilter, group: ChoiceGroup): string =>
  JSON.stringify(group === 'role' ? [filter.role, filter.evidence] : filter[group]);

export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
