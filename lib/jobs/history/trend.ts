import type { DemandDay } from '../stores/store.ts';
import { FEWEST_TO_SAY } from '../wording/named-text.ts';

/** A line is drawn from so many days on: fewer say nothing about where something is going. */
export const FEWEST_DAYS = 8;
/** So many days are shown at the most, the last ones. */
export const MOST_DAYS = 400;
/** So many skills are followed: those that are named most today. */
export const MOST_LINES = 5;

/** One skill over the days: how many of the jobs with a description named it on each. */
export type TrendLine = { skill: string; points: readonly { day: string; jobs: number; of: number }[] };

export type Trend = {
  /** Days with enough openings to say anything, the first of them first. */
  days: readonly string[];
  /** Days that are kept as well, but had too few openings. */
  tooFew: number;
  /** Empty while there are fewer than `FEWEST_DAYS`. */
  lines: readonly TrendLine[];
};

/** The lines of these skills, in their order. A skill that a day does not tell of was named by none. */
export const trendOf = (history: readonly DemandDay[], skills: readonly string[]): Trend => {
  const told = history.filter(({ of }) => of >= FEWEST_TO_SAY);
  return {
    days: told.map(({ day }) => day),
    tooFew: history.length - told.length,
    lines:
      told.length < FEWEST_DAYS
        ? []
        : skills.map((skill) => ({
            skill,
            points: told.map(({ day, of, skills: named }) => ({
              day,
              jobs: named.find((one) => one.skill === skill)?.jobs ?? 0,
              of,
            })),
          })),
  };
};
