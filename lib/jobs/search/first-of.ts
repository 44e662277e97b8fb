import type { TypedFastBitSet } from 'typedfastbitset';

/** The first rows of an order that are in a set, at most `most`; -1 stands for what has no row. */
export const firstOf = (order: Int32Array, rows: TypedFastBitSet, most: number): number[] => {
  const found: number[] = [];
  for (let at = 0; at < order.length && found.length < most; at++) {
    const row = order[at] ?? -1;
    if (row >= 0 && rows.has(row)) found.push(row);
  }
  return found;
};
