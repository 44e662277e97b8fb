import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalDone, readDone, writeDone } from '../../../lib/progress/done.ts';

const FIFTEEN = Array.from({ length: 15 }, (_, at) => at + 1);
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 200 });

it.each([
  ['1-4.7', '1-4.7'],
  ['7.1-4', '1-4.7'],
  ['4-1.7', '1-4.7'],
  ['1.2.3.4.7.7.1', '1-4.7'],
  ['1,2 3;4.7', '1-4.7'],
  ['1–4.7', '1-4.7'],
  ['01-04', '1-4'],
  ['1.2', '1-2'],
  ['1-3.2-5', '1-5'],
  ['abc.4.-3.2-.--.1e3', '4'],
  ['0', ''],
  ['0-2', '1-2'],
  ['', ''],
  ['...', ''],
  ['1-999999999', '1-9999'],
  ['123456', ''],
  ['9999999999999999999', ''],
])('“%s” is known as “%s”', (written, known) => {
  expect(canonicalDone(written)).toBe(known);
});

it('names the topics of the guide in its order, and counts the numbers that are none', () => {
  expect(readDone('1-4.7', FIFTEEN)).toEqual({ numbers: [1, 2, 3, 4, 7], unknown: 0 });
  expect(readDone('2.16.99', FIFTEEN)).toEqual({ numbers: [2], unknown: 2 });
  expect(readDone('1-3', [3, 1])).toEqual({ numbers: [3, 1], unknown: 1 });
});

it('takes the numbers of a range that are far too high for those that a topic might have', () => {
  const text = Array.from({ length: 400 }, (_, at) => `${at}-999999999999`).join('.');
  expect(readDone(text, FIFTEEN)).toEqual({ numbers: FIFTEEN, unknown: 9_984 });
});

it('leaves out a number that the end of a long text cuts through, which would be another', () => {
  expect(canonicalDone(`${'9.'.repeat(999)}1234`)).toBe('9');
  expect(canonicalDone(`${'9.'.repeat(998)}12.34`)).toBe('9.12');
});

it('reads back whatever it wrote', () => {
  fc.assert(
    fc.property(numbers, (all) => {
      const text = writeDone(all);
      expect(readDone(text.slice(0, 2_000), all).unknown).toBe(0);
      if (text.length <= 2_000) expect(readDone(text, all).numbers).toEqual(all);
    }),
  );
});

it('writes any text in one spelling, which it leaves as it is', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,–-]{0,60}$/), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(texts, (text) => {
      const known = canonicalDone(text);
      expect(known).toMatch(/^[\d.-]*$/);
      expect(canonicalDone(known)).toBe(known);
    }),
  );
});
