import { TypedFastBitSet } from 'typedfastbitset';
import { wordsOf } from './words.ts';

/** Which rows hold a word, and which hold words that begin so. */
export type WordIndex = { rowsOf(word: string): TypedFastBitSet };

/**
 * An index over one text per row. A search word of two or more letters also finds longer words that begin
 * with it, so that a half-typed word already answers; a single letter only finds itself.
 */
export const wordIndex = (texts: readonly string[]): WordIndex => {
  const rows = new Map<string, number[]>();
  texts.forEach((text, row) => {
    for (const word of new Set(wordsOf(text))) {
      const list = rows.get(word);
      if (list) list.push(row);
      else rows.set(word, [row]);
    }
  });
  const words = [...rows.keys()].sort();
  return {
    rowsOf(word) {
      if (word.length < 2) return new TypedFastBitSet(rows.get(word) ?? []);
      const found = new TypedFastBitSet();
      for (let at = firstAtLeast(words, word); words[at]?.startsWith(word); at++) {
        for (const row of rows.get(words[at] ?? '') ?? []) found.add(row);
      }
      return found;
    },
  };
};

const firstAtLeast = (sorted: readonly string[], word: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
};
