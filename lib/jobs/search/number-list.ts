/** A list that grows at its end, in typed arrays outside the garbage-collected heap, without being copied. */
export type NumberList<Numbers extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>> = {
  readonly length: number;
  push(value: number): void;
  /** The number at a place; 0 beyond the end. */
  at(place: number): number;
  /** All of it in one array. */
  whole(): Numbers;
};

const CHUNK_BITS = 14;
const CHUNK = 1 << CHUNK_BITS;

const numberList = <Numbers extends Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>>(
  make: (length: number) => Numbers,
): NumberList<Numbers> => {
  const chunks: Numbers[] = [];
  let last = make(0);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      const at = length % CHUNK;
      if (at === 0) {
        last = make(CHUNK);
        chunks.push(last);
      }
      last[at] = value;
      length += 1;
    },
    at: (place) => chunks[place >>> CHUNK_BITS]?.[place % CHUNK] ?? 0,
    whole() {
      const numbers = make(length);
      for (const [at, chunk] of chunks.entries()) {
        numbers.set(chunk.subarray(0, length - at * CHUNK), at * CHUNK);
      }
      return numbers;
    },
  };
};

/** An empty list of whole numbers from 0 up to 2^32. */
export const wholeNumbers = (): NumberList<Uint32Array<ArrayBuffer>> =>
  numberList((length) => new Uint32Array(length));

/** An empty list of any numbers. */
export const anyNumbers = (): NumberList<Float64Array<ArrayBuffer>> =>
  numberList((length) => new Float64Array(length));
