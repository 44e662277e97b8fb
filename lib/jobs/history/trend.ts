import type { DemandDay } from '../stores/store.ts';
import { FEWEST_TO_SAY } from '../wording/named-text.ts';

/** A line is drawn from so many days on: fewer say nothing about where something is going. */
export const FEWEST_DAYS = 8;
/** So many days are shown at the most, the last ones. */
export const MOST_DAYS = 400;
/** So many skills are followed: those that are named most today. */
export const MOST_LINES = 5;

/**
 * Stands for all jobs together. Its skills are those of the whole vocabulary, also at 0: so a day says which skills
 * were counted on it, and one that the vocabulary got later is not taken for one that nobody named.
 */
export const EVERY_ROLE = '';

/** One skill over the days: how many of the jobs with a description named it on each. */
export type TrendLine = { skill: string; points: readonly { day: string; jobs: number; of: number }[] };

export type Trend = {
  /** Days with enough openings to say anything, the first of them first. */
  days: readonly string[];
  /** Days that are kept as well, but had too few openings. */
  tooFew: number;
  /** Those with `FEWEST_DAYS` points or more. */
  lines: readonly TrendLine[];
  /** Skills that were counted on fewer of the days: the vocabulary got them later. */
  tooNew: readonly string[];
};

/**
 * The days of a role with a 0 for each skill that was counted on a day and named by none of its jobs. `every` are the
 * days of all roles together, which say what was counted; a skill that was not is left out of that day.
 */
export const withNone = (own: readonly DemandDay[], every: readonly DemandDay[]): DemandDay[] => {
  const counted = new Map(every.map(({ day, skills }) => [day, skills]));
  return own.map((one) => {
    const named = new Set(one.skills.map(({ skill }) => skill));
    const none = (counted.get(one.day) ?? []).filter(({ skill }) => !named.has(skill));
    return {
      ...one,
      skills: [...one.skills, ...none.map(({ skill }) => ({ skill, jobs: 0, employers: 0 }))],
    };
  });
};

/** The lines of these skills, in their order. */
export const trendOf = (history: readonly DemandDay[], skills: readonly string[]): Trend => {
  const told = history.filter(({ of }) => of >= FEWEST_TO_SAY);
  const all = skills.map((skill) => ({
    skill,
    points: told.flatMap(({ day, of, skills: named }) => {
      const found = named.find((one) => one.skill === skill);
      return found ? [{ day, jobs: found.jobs, of }] : [];
    }),
  }));
  const isLong = ({ points }: TrendLine): boolean => points.length >= FEWEST_DAYS;
  return {
    days: told.map(({ day }) => day),
    tooFew: history.length - told.length,
    lines: all.filter(isLong),
    tooNew: told.length < FEWEST_DAYS ? [] : all.filter((line) => !isLong(line)).map(({ skill }) => skill),
  };
};
