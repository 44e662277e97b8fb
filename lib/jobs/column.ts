import { TypedFastBitSet } from 'typedfastbitset';

/** One facet's values over all rows: a bit set per value chooses rows, a value list per row counts them. */
export type Column = {
  /** Every value that occurs. */
  values: readonly string[];
  /** The rows that hold a value; empty for a value that never occurs. A copy is not made: do not change it. */
  rowsWith(value: string): TypedFastBitSet;
  /** How many of these rows hold each value. Values found in none of them are left out. */
  count(rows: Iterable<number>): Map<string, number>;
};

/** The column of these values, row by row. A row may hold none, one or several values, each once. */
export const column = (valuesByRow: readonly (readonly string[])[]): Column => {
  const codeOf = new Map<string, number>();
  const values: string[] = [];
  const sets: TypedFastBitSet[] = [];
  const starts = new Uint32Array(valuesByRow.length + 1);
  const codes: number[] = [];
  for (const [row, rowValues] of valuesByRow.entries()) {
    for (const value of rowValues) {
      let code = codeOf.get(value);
      if (code === undefined) {
        code = values.length;
        codeOf.set(value, code);
        values.push(value);
        sets.push(new TypedFastBitSet());
      }
      sets[code]?.add(row);
      codes.push(code);
    }
    starts[row + 1] = codes.length;
  }
  const flat = Uint32Array.from(codes);
  const none = new TypedFastBitSet();
  return {
    values,
    rowsWith: (value) => sets[codeOf.get(value) ?? -1] ?? none,
    count(rows) {
      const tally = new Uint32Array(values.length);
      for (const row of rows) {
        for (let at = starts[row] ?? 0, end = starts[row + 1] ?? 0; at < end; at++) {
          const code = flat[at] ?? 0;
          tally[code] = (tally[code] ?? 0) + 1;
        }
      }
      const counts = new Map<string, number>();
      tally.forEach((count, code) => {
        const value = values[code];
        if (count > 0 && value !== undefined) counts.set(value, count);
      });
      return counts;
    },
  };
};
