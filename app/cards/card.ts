import type { CardWords } from '@/lib/card/lay-out.ts';
import { dayText } from '@/lib/day.ts';
import type { JobFilter } from '@/lib/jobs/filter.ts';
import { market } from '@/lib/jobs/market.ts';
import type { SearchResult } from '@/lib/jobs/search/search-result.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';

/** A share card: the address of its picture and what that says. */
export type Card = { path: string; words: CardWords };

/** The day on which a figure was counted, for a card's corner. */
export const countedOn = (): string => dayText(market().now().toISOString());

/** How many jobs meet a filter, and how many employers have them, without their rows. */
export const counted = (filter: JobFilter): Pick<SearchResult, 'total' | 'employers'> =>
  market().search(filter, 1);

export const jobsText = (count: number): string => plural(count, jobWord(market().isSample));

/** Whose jobs they are; samples are nobody's, and that is said instead. */
export const employersText = (employers: number, what: string): string =>
  market().isSample ? `${what}, invented as samples` : `${what}, from ${plural(employers, 'employer')}`;
