import type { Level } from '../posting.ts';
import { compileGlobalPattern, compilePattern } from './pattern.ts';
import type { RolesVocabulary } from './vocabulary.ts';
import type { TitleLevel } from './vocabulary-roles.ts';

/** The levels of an address are fewer than those of titles. */
export const LEVEL_OF_TITLE: Readonly<Record<TitleLevel, Level>> = {
  intern: 'internship',
  entry: 'entry',
  mid: 'mid',
  senior: 'senior',
  lead: 'lead',
  staff: 'lead',
  principal: 'lead',
  manager: 'manager',
  director: 'manager',
};

/**
 * Makes the reader of a level from a cleaned title. An internship beats everything, then the highest rank counts,
 * so that a manager or director beats the "senior" beside it. Each level is looked for after its own `not` phrases
 * were taken out. Null when the title names none: that is not "mid".
 */
export const createLevelReader = ({
  levels,
}: RolesVocabulary['seniority']): ((cleaned: string) => Level | null) => {
  const weight = ({ level, rank }: (typeof levels)[number]): number =>
    level === 'intern' ? Number.POSITIVE_INFINITY : rank;
  const readers = [...levels]
    .sort((a, b) => weight(b) - weight(a))
    .map(({ level, patterns, not }) => ({
      level: LEVEL_OF_TITLE[level],
      patterns: patterns.map(compilePattern),
      not: not.map(compileGlobalPattern),
    }));
  return (cleaned) => {
    for (const { level, patterns, not } of readers) {
      if (!patterns.some((pattern) => pattern.test(cleaned))) continue;
      const meant = not.reduce((title, phrase) => title.replace(phrase, ' '), cleaned);
      if (patterns.some((pattern) => pattern.test(meant))) return level;
    }
    return null;
  };
};
