/** Counts above this are told apart only by sorting: enough to leave most values out of the sort. */
const HIGHEST = 255;

/**
 * The codes whose count is not 0, highest count first, equal counts in the order of codes; at most `most` of them.
 * Of many values only those that can be among the first are sorted.
 */
export const mostFrequent = (counts: Uint32Array, most: number): number[] => {
  const occurring: number[] = [];
  for (let code = 0; code < counts.length; code++) if (counts[code] !== 0) occurring.push(code);
  const least = occurring.length > most ? leastCount(counts, occurring, most) : 1;
  const keys = new Float64Array(occurring.length);
  let taken = 0;
  for (const code of occurring) {
    const count = counts[code] ?? 0;
    // One number holds both: the higher count first, then the lower code.
    if (count >= least) keys[taken++] = count * counts.length + (counts.length - 1 - code);
  }
  const sorted = keys.subarray(0, taken).sort().reverse();
  return Array.from(sorted.subarray(0, most), (key) => counts.length - 1 - (key % counts.length));
};

/** The highest count, up to a bound, that at least `most` values reach. */
const leastCount = (counts: Uint32Array, occurring: readonly number[], most: number): number => {
  const values = new Uint32Array(HIGHEST + 1);
  for (const code of occurring) {
    const count = Math.min(counts[code] ?? 0, HIGHEST);
    values[count] = (values[count] ?? 0) + 1;
  }
  let reached = 0;
  for (let count = HIGHEST; count > 1; count--) {
    reached += values[count] ?? 0;
    if (reached >= most) return count;
  }
  return 1;
};
