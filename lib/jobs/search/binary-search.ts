/**
 * How many places from the start on satisfy `holds`, of `length` places of which a first run does and no other;
 * so also the first place that does not.
 */
export const runLength = (length: number, holds: (place: number) => boolean): number => {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The place of the first of these sorted values that is not before `value`; their number if there is none. */
export const firstAtLeast = (values: readonly string[], value: string): number =>
  runLength(values.length, (place) => (values[place] ?? '') < value);
