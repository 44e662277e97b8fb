import { type Hours, sumHours } from '../content/guide.ts';
import { dayAfter } from '../day.ts';
import type { StepOutline } from './outline.ts';
import type { PlanAsked } from './plan-asked.ts';

/** A day that depends on how long things take: at the authors' least hours, and at their most. */
export type Span = { earliest: string; latest: string };

export type PlannedStep = {
  number: number;
  title: string;
  /** Of its topics that are not ticked. */
  hours: Hours;
  /** Its first and its last day; null where nothing of it is left. */
  dates: { start: Span; end: Span } | null;
};

export type Plan = PlanAsked & {
  steps: readonly PlannedStep[];
  /** All that is left, and the weeks it takes, rounded up. */
  hours: Hours;
  weeks: Hours;
  /** The last day; null where nothing is left. */
  end: Span | null;
};

/**
 * What is left of each step after the one before, an even number of hours on each day of the week. A step begins on
 * the day the one before ends where hours of that day are left.
 */
export const planOf = (
  steps: readonly StepOutline[],
  isDone: (number: number) => boolean,
  { hundredths, from }: PlanAsked,
): Plan => {
  /** Of whole hours, the days they fill; exact where they come out even, since both numbers are whole. */
  const days = (hours: number): number => (hours * 700) / hundredths;
  const before: Hours = { min: 0, max: 0 };
  const span = (dayOf: (end: 'min' | 'max') => number): Span => ({
    earliest: dayAfter(from, dayOf('min')),
    latest: dayAfter(from, dayOf('max')),
  });
  const planned = steps.map(({ number, title, topics }): PlannedStep => {
    const hours = sumHours(topics.filter((topic) => !isDone(topic.number)).map((topic) => topic.hours));
    const start = span((end) => Math.floor(days(before[end])));
    before.min += hours.min;
    before.max += hours.max;
    const end = span((last) => Math.ceil(days(before[last])) - 1);
    return { number, title, hours, dates: hours.max > 0 ? { start, end } : null };
  });
  const weeks = (hours: number): number => Math.ceil((hours * 100) / hundredths);
  return {
    hundredths,
    from,
    steps: planned,
    hours: { ...before },
    weeks: { min: weeks(before.min), max: weeks(before.max) },
    end: planned.findLast(({ dates }) => dates)?.dates?.end ?? null,
  };
};
