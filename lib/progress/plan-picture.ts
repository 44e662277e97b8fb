import { dayAfter, daysBetween } from '../day.ts';
import type { Plan } from './plan.ts';

const ROW = 44;
const AXIS = 22;
/** Marks that fit beside each other on a phone. */
const MOST_MARKS = 5;
/** A bar of one day in a plan of years is still seen. In percent. */
const THINNEST = 0.6;

/**
 * The steps of a plan over time, as SVG: for each a filled bar at the least hours and an outlined one at the most. Its
 * places are percents, so its text keeps its size at every width. Empty where nothing is left.
 */
export const planPicture = ({ steps, from, end }: Plan): string => {
  if (!end) return '';
  const days = daysBetween(from, end.latest) + 1;
  const place = (day: string): number => round((daysBetween(from, day) / days) * 100);
  const bar = (kind: string, y: number, first: string, last: string): string => {
    const x = Math.min(place(first), 100 - THINNEST);
    const width = Math.max(THINNEST, round(place(dayAfter(last, 1)) - x));
    return `<rect class="${kind}" x="${x}%" y="${y}" width="${width}%" height="8"/>`;
  };
  const shown = steps.flatMap(({ number, dates }) => (dates ? [{ number, dates }] : []));
  const rows = shown.map(
    ({ number, dates: { start, end: last } }, at) =>
      `<text x="0" y="${at * ROW + 14}">Step ${number}</text>` +
      bar('least', at * ROW + 20, start.earliest, last.earliest) +
      bar('most', at * ROW + 31, start.latest, last.latest),
  );
  const foot = shown.length * ROW + 4;
  const marks = marksBetween(from, end.latest).map(
    ({ day, text }) =>
      `<line x1="${place(day)}%" x2="${place(day)}%" y1="0" y2="${foot + 4}"/>` +
      (place(day) < 86 ? `<text class="mark" x="${place(day)}%" dx="4" y="${foot + 14}">${text}</text>` : ''),
  );
  return `<svg class="plan-picture" role="img" aria-label="The dates of the table below as bars" width="100%" height="${foot + AXIS}">${marks.join('')}${rows.join('')}</svg>`;
};

const round = (percent: number): number => Math.round(percent * 100) / 100;

/** First days of months between two days, evenly apart, no more than fit. */
const marksBetween = (from: string, to: string): { day: string; text: string }[] => {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7));
  const months = Math.floor(daysBetween(from, to) / 30);
  const apart = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((step) => months / step <= MOST_MARKS) ?? 600;
  const marks: { day: string; text: string }[] = [];
  for (let month = Math.ceil(first / apart) * apart; marks.length <= MOST_MARKS; month += apart) {
    const day = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (day > to) break;
    const name = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
    marks.push({ day, text: apart < 12 ? name.format(new Date(day)) : day.slice(0, 4) });
  }
  return marks;
};
