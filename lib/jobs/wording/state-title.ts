import type { JobFilter } from '../filter.ts';
import { jobWord } from './job-word.ts';
import type { Names } from './names.ts';
import { plural } from './plural.ts';

/** What a search found, as far as a sentence speaks of it. */
export type StateCounts = { total: number; employers: number };

type Said = { names: Names; isSample: boolean };

/** A filter state in plain English, without a full stop: the title of its page and of its feeds. */
export const stateTitle = (
  _filter: JobFilter,
  { total, employers }: StateCounts,
  { isSample }: Said,
): string => `${plural(total, jobWord(isSample))}, from ${plural(employers, 'employer')}`;
