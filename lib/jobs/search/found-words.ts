import type { TypedFastBitSet } from 'typedfastbitset';
import { common, joined, listed } from './row-sets.ts';
import type { WordIndex } from './word-index.ts';
import { wordsOf } from './words.ts';

/** One word of a search: the rows that hold it in their title, and those that hold it there or beside it. */
export type FoundWord = { inTitle: TypedFastBitSet; anywhere: TypedFastBitSet };

/** Looks every word of a search up. */
export const foundWords = (q: string, index: { titles: WordIndex; others: WordIndex }): FoundWord[] =>
  wordsOf(q).map((word) => {
    const inTitle = index.titles.rowsOf(word);
    return { inTitle, anywhere: joined([inTitle, index.others.rowsOf(word)]) };
  });

/** The rows that hold every word somewhere. */
export const rowsWithAll = (words: readonly FoundWord[], all: TypedFastBitSet): TypedFastBitSet =>
  common(
    all,
    words.map(({ anywhere }) => anywhere),
  );

/** The first `count` of `size` rows with more of the words in their title first, and equal ones in their order. */
export const bestFirst = (
  { rows, size }: { rows: TypedFastBitSet; size: number },
  words: readonly FoundWord[],
  count: number,
): Uint32Array => {
  const list = listed(rows, new Uint32Array(size));
  const scores = new Uint8Array(size);
  for (const { inTitle } of words) {
    for (let at = 0; at < size; at++) if (inTitle.has(list[at] ?? 0)) scores[at] = (scores[at] ?? 0) + 1;
  }
  const best = new Uint32Array(count);
  let taken = 0;
  for (let score = words.length; score >= 0 && taken < count; score--) {
    for (let at = 0; at < size && taken < count; at++)
      if (scores[at] === score) best[taken++] = list[at] ?? 0;
  }
  return best;
};
