import { jobWord } from './job-word.ts';
import { plural } from './plural.ts';

/** Jobs that name something, all that could, and the employers of those that do. */
export type NamedCounts = { jobs: number; of: number; employers: number };

/** Below this many openings with a text a share says nothing (honesty rules of the project). */
export const FEWEST_TO_SAY = 30;

/**
 * "named in 38 of 112 open jobs (34 %) · 29 employers": what openings name, always with what it is of. Below
 * `FEWEST_TO_SAY` openings with a description it says that they are too few, and how many.
 */
export const namedText = (
  { jobs, of, employers }: NamedCounts,
  isSample: boolean,
  limit?: number,
): string => {
  if (of < FEWEST_TO_SAY) return tooFewText(of, isSample);
  const all = plural(of, jobWord(isSample));
  return `named in ${jobs.toLocaleString('en')} of ${all} (${shareText(jobs, of, limit)}) · ${plural(employers, 'employer')}`;
};

/**
 * The same figure of a filter state, to stand after that of the whole: "of the 42 chosen: named in 12 (29 %) · 9
 * employers". Null below `FEWEST_TO_SAY`: say once that the state's openings are too few.
 */
export const chosenText = ({ jobs, of, employers }: NamedCounts): string | null =>
  of < FEWEST_TO_SAY
    ? null
    : `of the ${of.toLocaleString('en')} chosen: named in ${jobs.toLocaleString('en')} (${shareText(jobs, of)}) · ${plural(employers, 'employer')}`;

/** What stands in place of a share below `FEWEST_TO_SAY` openings with a description. */
export const tooFewText = (of: number, isSample: boolean): string =>
  `too few to say: ${plural(of, jobWord(isSample))} with a description`;

/**
 * A share in whole percents; never 0 % of something or 100 % of less than all. Beside a rule that begins at `limit`
 * percent a share below it is never rounded up to it.
 */
export const shareText = (part: number, whole: number, limit?: number): string => {
  const percent = Math.round((100 * part) / whole);
  if (percent === 0 && part > 0) return 'under 1 %';
  if (percent === limit && 100 * part < limit * whole) return `under ${limit} %`;
  return percent === 100 && part < whole ? 'over 99 %' : `${percent} %`;
};
