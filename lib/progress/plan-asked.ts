import { isDay } from '../day.ts';

/** What a reader asks of a plan: so many hours a week, from a day on. Whatever else they write gets a sentence. */

/** Hours a week as hundredths of an hour, whole: arithmetic with them loses nothing. */
export type PlanAsked = { hundredths: number; from: string };
/** A sentence for each value that cannot be planned with; null where there is nothing to say. */
export type PlanFaults = { hours: string | null; from: string | null };

const MOST_HOURS = 100;
const FIRST_START = '2000-01-01';
const LAST_START = '2099-12-31';
/** Longer values are cut: what is quoted back need be no longer to be known again. */
const LONGEST = 40;

/** No plan is asked for (null), one is, or what was asked cannot be planned. `today` is the start where none is given. */
export const planAsked = (
  { hours, from }: { hours: string | null; from: string | null },
  today: string,
): PlanAsked | PlanFaults | null => {
  if (hours === null && from === null) return null;
  const hundredths = hundredthsIn(hours ?? '');
  const start = from || today;
  const isStart = isDay(start) && start >= FIRST_START && start <= LAST_START;
  if (hundredths !== null && isStart) return { hundredths, from: start };
  return {
    hours: hundredths === null ? hoursFault(hours ?? '') : null,
    from: isStart ? null : startFault(start),
  };
};

const hoursFault = (written: string): string =>
  `${written ? `“${written}” is not a number of hours from 1 to ${MOST_HOURS}` : 'No hours are given'}: write how many hours you have in a week, for example 8 or 7.5.`;

const startFault = (written: string): string => {
  const asDay = `write the day as year, month and day, for example 2026-12-01.`;
  return isDay(written)
    ? `${written} is too far away to plan from: choose a day from ${FIRST_START} to ${LAST_START}, and ${asDay}`
    : `“${written}” is no day of the calendar: ${asDay}`;
};

/** Hours a week in hundredths, from "8", "7.5" or "7,5"; null for what is no such number from 1 to 100. */
const hundredthsIn = (text: string): number | null => {
  if (!/^\d{1,9}(?:[.,]\d{1,9})?$/.test(text)) return null;
  const hundredths = Math.round(Number(text.replace(',', '.')) * 100);
  return hundredths >= 100 && hundredths <= MOST_HOURS * 100 ? hundredths : null;
};

/** Hours in one spelling where they can be read, else as written, cut. */
export const canonicalHours = (text: string): string => {
  const written = cut(text);
  const hundredths = hundredthsIn(written);
  return hundredths === null ? written : String(hundredths / 100);
};

/** A day of a start as written, cut. */
export const canonicalStart = (text: string): string => cut(text);

/** Signs that are not seen, or that turn the direction of what follows them, would change the sentence around a value. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

const cut = (text: string): string =>
  Array.from(text.toWellFormed().replace(UNSEEN, '').trim()).slice(0, LONGEST).join('').trim();
