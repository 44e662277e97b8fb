import { wholeNumbers } from './number-list.ts';

/** Values by row and rows by value, as runs of numbers. A value's code is its place among `values`. */
export type ValueLists = {
  /** Every value that occurs, in the order of its code: by UTF-16 units, as `sort` does. */
  values: readonly string[];
  /** Row `r` holds the codes from `starts[r]` up to `starts[r + 1]`. */
  starts: Uint32Array<ArrayBuffer>;
  codes: Uint32Array<ArrayBuffer>;
  /** Whether every row holds exactly one value. */
  isSingle: boolean;
  /** Value `c` stands in the rows from `listStarts[c]` up to `listStarts[c + 1]`, in ascending order. */
  listStarts: Uint32Array<ArrayBuffer>;
  rows: Uint32Array<ArrayBuffer>;
};

/** Collects the values of rows in any order; they are put in order at the end. */
export type ValueDraft = {
  /** The values of the next row; naming one twice is the same as once. */
  add(values: readonly string[]): void;
  /** The draft's own code of a value, for who meets the same ones again and again. */
  coded(value: string): number;
  /** The next row, its values as lists of such codes. */
  addCoded(lists: readonly (readonly number[])[]): void;
  /** `order[r]` says which of the added rows becomes row `r`. */
  finish(order: Uint32Array): ValueLists;
};

export const valueDraft = (): ValueDraft => {
  const codeOf = new Map<string, number>();
  const names: string[] = [];
  /** Of each value, how many rows hold it, and the last that did. */
  const counts: number[] = [];
  const lastRow: number[] = [];
  const ends = wholeNumbers();
  const drafted = wholeNumbers();
  const newCode = (value: string): number => {
    const code = names.push(value) - 1;
    codeOf.set(value, code);
    counts.push(0);
    lastRow.push(-1);
    return code;
  };
  const codeFor = (value: string): number => codeOf.get(value) ?? newCode(value);
  const put = (row: number, code: number): void => {
    if (lastRow[code] === row) return;
    lastRow[code] = row;
    counts[code] = (counts[code] ?? 0) + 1;
    drafted.push(code);
  };
  return {
    add(values) {
      for (const value of values) put(ends.length, codeFor(value));
      ends.push(drafted.length);
    },
    coded: codeFor,
    addCoded(lists) {
      for (const codes of lists) for (const code of codes) put(ends.length, code);
      ends.push(drafted.length);
    },
    finish(order) {
      const values = names.toSorted();
      const codeFrom = new Uint32Array(names.length);
      const listStarts = new Uint32Array(names.length + 1);
      for (const [code, value] of values.entries()) {
        const from = codeFor(value);
        codeFrom[from] = code;
        listStarts[code + 1] = (listStarts[code] ?? 0) + (counts[from] ?? 0);
      }
      const starts = new Uint32Array(order.length + 1);
      const codes = new Uint32Array(drafted.length);
      const rows = new Uint32Array(drafted.length);
      const next = listStarts.slice();
      const [given, givenEnds] = [drafted.whole(), ends.whole()];
      let filled = 0;
      let isSingle = true;
      for (let row = 0; row < order.length; row++) {
        const from = order[row] ?? 0;
        for (let at = givenEnds[from - 1] ?? 0, end = givenEnds[from] ?? 0; at < end; at++) {
          const code = codeFrom[given[at] ?? 0] ?? 0;
          const place = next[code] ?? 0;
          codes[filled++] = code;
          rows[place] = row;
          next[code] = place + 1;
        }
        starts[row + 1] = filled;
        if (filled !== row + 1) isSingle = false;
      }
      return { values, starts, codes, isSingle, listStarts, rows };
    },
  };
};
