/** A list that grows at its end, in typed arrays outside the garbage-collected heap and never copied. */
export type NumberList = {
  readonly length: number;
  push(value: number): void;
  /** The number at a place; 0 beyond the end. */
  at(place: number): number;
};

const CHUNK_BITS = 14;
const CHUNK = 1 << CHUNK_BITS;

/** An empty list of whole numbers from 0 up to 2^32, or of any numbers. */
export const numberList = (Kind: Uint32ArrayConstructor | Float64ArrayConstructor): NumberList => {
  const chunks: (Uint32Array | Float64Array)[] = [];
  let last: Uint32Array | Float64Array = new Kind(0);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      const at = length % CHUNK;
      if (at === 0) {
        last = new Kind(CHUNK);
        chunks.push(last);
      }
      last[at] = value;
      length += 1;
    },
    at: (place) => chunks[place >>> CHUNK_BITS]?.[place % CHUNK] ?? 0,
  };
};
