import type { AGES } from './filter.ts';

/** Whole days that each age of the filter reaches back, today included as day 0. */
export const AGE_DAYS: Record<(typeof AGES)[number], number> = { '1d': 1, '7d': 7, '30d': 30 };

const DAY_MS = 86_400_000;
const dayNumber = (time: number): number => Math.floor(time / DAY_MS);

/**
 * How many UTC days ago a date was, by the calendar: 0 today, 1 yesterday. Never negative: a posting dated
 * tomorrow by its own clock counts as today. The whole site turns over at midnight UTC, as the page cache does.
 */
export const daysAgo = (isoDate: string, now: Date): number => daysSince(Date.parse(isoDate), now);

/** The same of a time in milliseconds since 1970; infinite for minus infinity, which stands for "never". */
export const daysSince = (time: number, now: Date): number =>
  Math.max(0, dayNumber(now.getTime()) - dayNumber(time));
