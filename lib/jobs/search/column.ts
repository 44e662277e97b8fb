import type { TypedFastBitSet } from 'typedfastbitset';
import { firstAtLeast } from './binary-search.ts';
import { noRows } from './row-sets.ts';
import type { ValueLists } from './value-lists.ts';

/** One facet's values over all rows: sets of rows choose them, a run of codes per row counts them. */
export type Column = {
  /** Every value that occurs, sorted; a value's code is its place. */
  values: readonly string[];
  /** The code of a value; -1 for one that never occurs. */
  codeOf(value: string): number;
  /** How many rows hold each value, by code. */
  totals: Uint32Array;
  /** The rows that hold a value; empty for a value that never occurs. A copy is not made: do not change it. */
  rowsWith(value: string): TypedFastBitSet;
  /** The codes of the values that a row holds. */
  codesAt(row: number): ValueLists['codes'];
  /** How many of these rows hold each value, by code. */
  tally(rows: Uint32Array): Uint32Array;
};

/** A bit a row is smaller than four bytes a holder where at least one row in this many holds the value. */
const DENSE = 32;

export const column = ({ values, starts, codes, isSingle, listStarts, rows }: ValueLists): Column => {
  const size = starts.length - 1;
  const sets = new Map<number, TypedFastBitSet>();
  const codeOf = (value: string): number => {
    const code = firstAtLeast(values, value);
    return values[code] === value ? code : -1;
  };
  return {
    values,
    codeOf,
    totals: Uint32Array.from(values, (_, code) => (listStarts[code + 1] ?? 0) - (listStarts[code] ?? 0)),
    rowsWith(value) {
      const code = codeOf(value);
      const kept = sets.get(code);
      if (kept) return kept;
      const set = noRows(size);
      const list = rows.subarray(listStarts[code], listStarts[code + 1]);
      if (code >= 0) for (const row of list) set.add(row);
      if (list.length * DENSE >= size) sets.set(code, set);
      return set;
    },
    codesAt: (row) =>
      isSingle ? codes.subarray(row, row + 1) : codes.subarray(starts[row], starts[row + 1]),
    tally(chosen) {
      const counts = new Uint32Array(values.length);
      if (isSingle) {
        for (let at = 0; at < chosen.length; at++) {
          const code = codes[chosen[at] ?? 0] ?? 0;
          counts[code] = (counts[code] ?? 0) + 1;
        }
        return counts;
      }
      for (let at = 0; at < chosen.length; at++) {
        const row = chosen[at] ?? 0;
        for (let place = starts[row] ?? 0, end = starts[row + 1] ?? 0; place < end; place++) {
          const code = codes[place] ?? 0;
          counts[code] = (counts[code] ?? 0) + 1;
        }
      }
      return counts;
    },
  };
};
