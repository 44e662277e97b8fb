import type { TypedFastBitSet } from 'typedfastbitset';
import type { Job } from '../job.ts';
import type { ExperienceAsked } from '../posting.ts';
import type { Column } from './column.ts';

/** From so many years on a posting asks for more than a beginner can have. */
export const YEARS_OF_NO_BEGINNER = 2;

/**
 * How open some jobs are to beginners: what titles say beside what descriptions ask for. A level is the title's own
 * word; a title without one is of no level.
 */
export type EntryLevel = {
  /** Titles that say entry level, junior, graduate or the like; of all jobs. */
  entryTitles: number;
  /** Those of them with a description. */
  entryDescribed: number;
  /** Titles that say internship, apprenticeship or the like; of all jobs. */
  internships: number;
  /** Descriptions that expressly ask for no experience; of the jobs with a description. */
  asksNone: number;
  /** Descriptions that ask for a number of years; of the jobs with a description. */
  asksYears: number;
  /** Of `entryDescribed` those whose description asks for two years or more. */
  entryAskingYears: number;
};

/** A title that says entry level, and the description's own words that ask for years. */
export type EntryQuote = { job: Job; asked: Extract<ExperienceAsked, { kind: 'years' }> };

type Traits = { none: TypedFastBitSet; years: TypedFastBitSet; many: TypedFastBitSet };

const [NONE, YEARS, MANY] = ['asks-none', 'asks-years', 'asks-many'] as const;

/** What the index has to remember of the experience that a job's description asks for. */
export const experienceTraits = ({ experienceRequirements: asked }: Job): string[] => [
  ...(asked.some(({ kind }) => kind === 'none') ? [NONE] : []),
  ...(asked.some(({ kind }) => kind === 'years') ? [YEARS] : []),
  ...(asked.some(isMany) ? [MANY] : []),
];

/** The rows that have each of them. */
export const experienceRows = (traits: Column): Traits => ({
  none: traits.rowsWith(NONE),
  years: traits.rowsWith(YEARS),
  many: traits.rowsWith(MANY),
});

const isMany = (asked: ExperienceAsked): asked is EntryQuote['asked'] =>
  asked.kind === 'years' && asked.min >= YEARS_OF_NO_BEGINNER;

type Rows = { rows: TypedFastBitSet; described: TypedFastBitSet; level: Column; asks: Traits };

/** Counts among some rows, of which `described` are those with a description. */
export const entryLevelOf = ({ rows, described, level, asks }: Rows): EntryLevel => {
  const entry = rows.new_intersection(level.rowsWith('entry'));
  const entryDescribed = entry.new_intersection(described);
  return {
    entryTitles: entry.size(),
    entryDescribed: entryDescribed.size(),
    internships: rows.intersection_size(level.rowsWith('internship')),
    asksNone: described.intersection_size(asks.none),
    asksYears: described.intersection_size(asks.years),
    entryAskingYears: entryDescribed.intersection_size(asks.many),
  };
};

/** The rows that `entryAskingYears` counts. */
export const entryAskingRows = ({ described, level, asks }: Rows): TypedFastBitSet =>
  described.new_intersection(level.rowsWith('entry')).new_intersection(asks.many);

/** What such a job asks for, in its own words: the first that says two years or more. */
export const entryQuote = (job: Job): EntryQuote[] => {
  const asked = job.experienceRequirements.find(isMany);
  return asked ? [{ job, asked }] : [];
};
