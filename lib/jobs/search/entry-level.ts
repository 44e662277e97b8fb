import type { TypedFastBitSet } from 'typedfastbitset';
import type { Job } from '../job.ts';
import type { ExperienceAsked } from '../posting.ts';
import type { Column } from './column.ts';
import { joined } from './row-sets.ts';

/** From so many years on a posting asks for more than a beginner can have. */
export const YEARS_OF_NO_BEGINNER = 2;

/** How many jobs, of how many, and distinct employers among the first. */
export type Counted = { jobs: number; of: number; employers: number };

/**
 * How open some jobs are to beginners: what titles say beside what descriptions ask for. A level is the title's own
 * word; a title without one is of no level. What titles say is of all jobs, what descriptions say of those with one.
 */
export type EntryLevel = {
  /** Titles that say entry level, junior, graduate or the like. */
  entryTitles: Counted;
  /** Titles that say internship, apprenticeship or the like. */
  internships: Counted;
  /** Descriptions that expressly ask for no experience. */
  asksNone: Counted;
  /** Descriptions that ask for a number of years; one may ask for none of one thing and for years of another. */
  asksYears: Counted;
  /** Descriptions that say neither. */
  doesNotSay: Counted;
  /** Of the titles that say entry level and have a description those whose description asks for two years or more. */
  entryAskingYears: Counted;
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
export const entryLevelOf = (
  { rows, described, level, asks }: Rows,
  employersOf: (rows: TypedFastBitSet) => number,
): EntryLevel => {
  const counted = (all: TypedFastBitSet, some: TypedFastBitSet): Counted => {
    const found = all.new_intersection(some);
    return { jobs: found.size(), of: all.size(), employers: employersOf(found) };
  };
  const entry = level.rowsWith('entry');
  return {
    entryTitles: counted(rows, entry),
    internships: counted(rows, level.rowsWith('internship')),
    asksNone: counted(described, asks.none),
    asksYears: counted(described, asks.years),
    doesNotSay: counted(described, described.new_difference(joined([asks.none, asks.years]))),
    entryAskingYears: counted(described.new_intersection(entry), asks.many),
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
