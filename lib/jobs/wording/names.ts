import type { FilterGroup } from '../filter.ts';
import { valueWord } from './value-words.ts';

/** Names for the values that the vocabularies and the openings bring themselves. */
export type Names = {
  role: (slug: string) => string;
  skill: (slug: string) => string;
  company: (slug: string) => string;
};

/** What a reader calls one value of a group. */
export const choiceLabel = (group: FilterGroup, value: string, names: Names): string =>
  group === 'role' || group === 'skill' || group === 'company'
    ? names[group](value)
    : valueWord(group, value);
