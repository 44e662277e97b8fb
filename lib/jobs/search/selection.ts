import type { TypedFastBitSet } from 'typedfastbitset';
import type { Column } from './column.ts';
import { listed } from './row-sets.ts';

/** Rows that some choices let through, and what they hold, counted no more than once. */
export type Selection = {
  rows: TypedFastBitSet;
  /** How many rows they are. */
  size: number;
  /** How many of them hold each value of a column, by code. */
  counts(column: Column): Uint32Array;
  /** How many different values of a column they hold. */
  distinct(column: Column): number;
};

/**
 * Makes selections over an index of `all` rows. Counting goes row by row over the selection, or over what it
 * leaves out where that is less: at most half of the rows are ever looked at. The list of rows is decoded once
 * for columns counted one after another.
 */
export const selections = (all: TypedFastBitSet): ((rows: TypedFastBitSet) => Selection) => {
  const total = all.size();
  const list = new Uint32Array(total);
  let listOwner: TypedFastBitSet | null = null;
  let rowsListed: Uint32Array = list;
  return (rows) => {
    const size = rows.size();
    const isMost = 2 * size > total;
    const counted = new Map<Column, Uint32Array>();
    const distinct = new Map<Column, number>();
    const rowList = (): Uint32Array => {
      if (listOwner !== rows) rowsListed = listed(isMost ? all.new_difference(rows) : rows, list);
      listOwner = rows;
      return rowsListed;
    };
    const count = (column: Column): Uint32Array => {
      if (size === total) return column.totals;
      const tally = column.tally(rowList());
      if (!isMost) return tally;
      for (let code = 0; code < tally.length; code++) {
        tally[code] = (column.totals[code] ?? 0) - (tally[code] ?? 0);
      }
      return tally;
    };
    const counts = (column: Column): Uint32Array => {
      const known = counted.get(column) ?? count(column);
      counted.set(column, known);
      return known;
    };
    return {
      rows,
      size,
      counts,
      distinct(column) {
        const known = distinct.get(column) ?? occurring(counts(column));
        distinct.set(column, known);
        return known;
      },
    };
  };
};

const occurring = (counts: Uint32Array): number => {
  let values = 0;
  for (let at = 0; at < counts.length; at++) if (counts[at] !== 0) values += 1;
  return values;
};
