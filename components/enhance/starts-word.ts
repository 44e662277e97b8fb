import { wordsOf } from '../../lib/jobs/search/words.ts';

/**
 * Whether every typed word begins a word of the label, whatever its accents and case: "js" finds Node.js and not
 * "projects". Words are what the search of openings takes for words; nothing typed finds every label.
 */
export const startsWord = (label: string, typed: string): boolean => {
  const words = wordsOf(label);
  return wordsOf(typed).every((begun) => words.some((word) => word.startsWith(begun)));
};
