import type { Steps } from './steps.ts';

/** Rows sorted at once; merging takes over from there. */
const RUN = 1024;
/** Rows merged between two yields. */
const STRIDE = 2048;

/**
 * The places 0 to `length` - 1 in order, in steps of a millisecond or less. `compare` is as for `sort`; places
 * it calls equal keep their order.
 */
export function* sortedSteps(length: number, compare: (a: number, b: number) => number): Steps<Uint32Array> {
  let from = new Uint32Array(length);
  for (let place = 0; place < length; place++) from[place] = place;
  let into = new Uint32Array(length);
  for (let start = 0; start < length; start += RUN) {
    from.subarray(start, start + RUN).sort(compare);
    yield;
  }
  for (let run = RUN; run < length; run *= 2) {
    for (let start = 0; start < length; start += 2 * run) {
      const middle = Math.min(start + run, length);
      yield* merge(from, into, { start, middle, end: Math.min(start + 2 * run, length) }, compare);
    }
    [from, into] = [into, from];
  }
  return from;
}

function* merge(
  from: Uint32Array,
  into: Uint32Array,
  { start, middle, end }: { start: number; middle: number; end: number },
  compare: (a: number, b: number) => number,
): Steps<void> {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    if (at % STRIDE === 0) yield;
    const a = from[left] ?? 0;
    const b = from[right] ?? 0;
    const takesLeft = left < middle && (right >= end || compare(a, b) <= 0);
    into[at] = takesLeft ? a : b;
    if (takesLeft) left += 1;
    else right += 1;
  }
}
