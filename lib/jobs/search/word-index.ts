import type { TypedFastBitSet } from 'typedfastbitset';
import { firstAtLeast } from './binary-search.ts';
import { noRows } from './row-sets.ts';
import type { ValueLists } from './value-lists.ts';

/** The words of rows: like `ValueLists`, without what only counting needs. */
export type WordLists = Pick<ValueLists, 'values' | 'listStarts' | 'rows'> & { size: number };

/** Which rows hold a word, and which hold words that begin so. */
export type WordIndex = { rowsOf(word: string): TypedFastBitSet };

/**
 * An index over the words of each row. A search word of two or more letters also finds longer words that begin
 * with it, so that a half-typed word already answers; a single letter only finds itself.
 */
export const wordIndex = ({ values, size, listStarts, rows }: WordLists): WordIndex => {
  return {
    rowsOf(word) {
      const found = noRows(size);
      const first = firstAtLeast(values, word);
      let end = first;
      while (end < values.length && isFoundBy(values[end] ?? '', word)) end++;
      // Words that begin alike are neighbours, and so are their rows.
      for (let at = listStarts[first] ?? 0, last = listStarts[end] ?? 0; at < last; at++) {
        found.add(rows[at] ?? 0);
      }
      return found;
    },
  };
};

const isFoundBy = (word: string, searched: string): boolean =>
  searched.length < 2 ? word === searched : word.startsWith(searched);
