/**
 * Ticked topics as they stand in an address: `1-4.7` is 1, 2, 3, 4 and 7. The numbers are the guide's own, which never
 * change (`Topic.number`), so such an address means the same for as long as the guide stands.
 */

type Range = readonly [from: number, to: number];

/** Higher than any guide counts. What is above it was never a topic's number. */
const LAST_NUMBER = 9_999;
/** Of a text no more than this is read. */
const LONGEST = 2_000;

/**
 * What a text says in its one spelling: sorted, merged, what is no number left out. Never throws; what it costs grows
 * with the length of the text, never with the numbers in it.
 */
export const canonicalDone = (text: string): string => rangesIn(text).map(rangeText).join('.');

/** These numbers as a text that `readDone` reads back. */
export const writeDone = (numbers: Iterable<number>): string =>
  merged([...numbers].map((number) => [number, number]))
    .map(rangeText)
    .join('.');

export type Done = {
  /** Those of the guide, in its order. */
  numbers: readonly number[];
  /** How many further numbers were named that the guide does not have. */
  unknown: number;
};

/** Which of a guide's topics a text names. Never throws. */
export const readDone = (text: string, known: readonly number[]): Done => {
  const ranges = rangesIn(text);
  const numbers = known.filter((number) => ranges.some(([from, to]) => from <= number && number <= to));
  const named = ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return { numbers, unknown: named - numbers.length };
};

/** What is read of a text. A part that the end cuts through would be another number. */
const readable = (text: string): string =>
  text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/[^.,;\s]*$/, '');

const rangesIn = (text: string): Range[] =>
  merged(
    readable(text)
      .split(/[.,;\s]+/)
      .flatMap((part): Range[] => {
        const [, first, second = first] = /^(\d{1,12})(?:[-–](\d{1,12}))?$/.exec(part) ?? [];
        if (first === undefined) return [];
        const [from, to] = [Number(first), Number(second)].sort((a, b) => a - b);
        return from === undefined || to === undefined || from > LAST_NUMBER || to < 1
          ? []
          : [[Math.max(1, from), Math.min(to, LAST_NUMBER)]];
      }),
  );

/** In order, and one where two touch. */
const merged = (ranges: readonly Range[]): Range[] => {
  const all: Range[] = [];
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last && from <= last[1] + 1) all[all.length - 1] = [last[0], Math.max(last[1], to)];
    else all.push([from, to]);
  }
  return all;
};

const rangeText = ([from, to]: Range): string => (from === to ? `${from}` : `${from}-${to}`);
