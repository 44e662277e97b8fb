import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { column } from '../../../../lib/jobs/search/column.ts';
import { common, firstRows, leavingOut, listed, noRows } from '../../../../lib/jobs/search/row-sets.ts';
import { selections } from '../../../../lib/jobs/search/selection.ts';
import { valueDraft } from '../../../../lib/jobs/search/value-lists.ts';

const SIZE = 100;
const aSet = (rows: readonly number[]) => {
  const set = noRows(SIZE);
  for (const row of rows) set.add(row);
  return set;
};
const someRows = fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: SIZE });
const ascending = (rows: Iterable<number>) => [...rows].sort((a, b) => a - b);
const all = firstRows(SIZE);

describe('sets of rows', () => {
  it('are listed ascending, as far as there is room', () => {
    fc.assert(
      fc.property(someRows, fc.nat(SIZE), (rows, room) => {
        const expected = ascending(rows);
        expect([...listed(aSet(rows), new Uint32Array(SIZE))]).toEqual(expected);
        expect([...listed(aSet(rows), new Uint32Array(room))]).toEqual(expected.slice(0, room));
      }),
    );
  });

  it('hold their first rows at every size, also where a word ends', () => {
    for (const count of [0, 1, 31, 32, 33, 64, 96]) {
      expect([...firstRows(count)]).toEqual(Array.from({ length: count }, (_, row) => row));
    }
  });

  it('left out one at a time are what meeting all the others gives', () => {
    fc.assert(
      fc.property(fc.array(someRows, { maxLength: 5 }), (lists) => {
        const sets = lists.map(aSet);
        for (const [at, rows] of leavingOut(all, sets).entries()) {
          const others = sets.filter((_, other) => other !== at);
          expect([...rows]).toEqual([...common(all, others)]);
        }
      }),
    );
  });
});

describe('a selection', () => {
  it('counts the same whether it counts its rows or those it leaves out', () => {
    const values = fc.array(fc.subarray(['a', 'b', 'c', 'd']), { minLength: SIZE, maxLength: SIZE });
    fc.assert(
      fc.property(values, someRows, (byRow, rows) => {
        const draft = valueDraft();
        // Said twice is held once.
        for (const row of byRow) draft.add([...row, ...row]);
        const order = Uint32Array.from({ length: SIZE }, (_, row) => row);
        const letters = column(draft.finish(order));
        const selection = selections(all)(aSet(rows));
        const counts = letters.values.map(
          (value) => rows.filter((row) => byRow[row]?.includes(value)).length,
        );
        expect([...selection.counts(letters)]).toEqual(counts);
        expect(selection.distinct(letters)).toBe(counts.filter((count) => count > 0).length);
        expect(selection.size).toBe(rows.length);
        for (const value of ['a', 'd', 'e']) {
          const holders = byRow.flatMap((held, row) => (held.includes(value) ? [row] : []));
          expect([...letters.rowsWith(value)]).toEqual(holders);
        }
      }),
    );
  });
});
