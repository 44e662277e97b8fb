/** Days of the calendar as `2026-11-26`, in UTC. As texts they are in order. */

const DAY_MS = 86_400_000;

/** The day of a moment. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Whether a value is a day that the calendar has: 30 February is none. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && dayAfter(value, 0) === value;

/** The day so many days after one; empty where there is none. */
export const dayAfter = (day: string, days: number): string => {
  const time = Date.parse(`${day}T00:00Z`) + days * DAY_MS;
  return Number.isNaN(time) ? '' : dayOf(new Date(time));
};

/** How many days lie between two. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

const inWords = (month: 'long' | 'short'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
// Made once: a guide writes dozens of days, and a format for each was 7 % of the work of its page.
const FORMATS = { long: inWords('long'), short: inWords('short') };

/** "1 December 2026", or "1 Dec 2026" where there is little room. */
export const dayText = (day: string, month: 'long' | 'short' = 'long'): string =>
  FORMATS[month].format(new Date(day));
