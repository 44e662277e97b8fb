import { wholeNumbers } from './number-list.ts';

/**
 * Objects kept as bytes outside the heap: a hundred thousand live ones would cost five times the memory, and the
 * garbage collector would walk them again and again while readers wait. All have the same keys in the same order.
 */
export type PackedRows = {
  keys: readonly string[];
  chunks: readonly Uint8Array<ArrayBuffer>[];
  /** Where a row lies: its chunk, and from where to where in it. */
  chunkOf: Uint32Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
};

export type RowPacker<Row> = {
  readonly length: number;
  push(row: Row): void;
  /** The row pushed as number `place`, made anew from its bytes. */
  at(place: number): Row;
  /** All of them; `order[r]` says which of the pushed ones becomes row `r`. */
  finish(order: Uint32Array): PackedRows;
};

const CHUNK_BYTES = 1 << 20;

/** Packs objects that JSON can hold. */
export const rowPacker = <Row extends object>(): RowPacker<Row> => {
  const chunks: Buffer<ArrayBuffer>[] = [];
  const [chunkOf, starts, ends] = [wholeNumbers(), wholeNumbers(), wholeNumbers()];
  let keys: string[] = [];
  let last = Buffer.alloc(0);
  let filled = 0;
  return {
    get length() {
      return starts.length;
    },
    push(row) {
      if (starts.length === 0) keys = Object.keys(row);
      const text = JSON.stringify(Object.values(row));
      // A UTF-16 unit takes at most three bytes.
      if (filled + 3 * text.length > last.length) {
        // Not from the pool that buffers share: this memory may change hands.
        last = Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, 3 * text.length));
        chunks.push(last);
        filled = 0;
      }
      chunkOf.push(chunks.length - 1);
      starts.push(filled);
      filled += last.write(text, filled);
      ends.push(filled);
    },
    at: (place) => rowFrom(keys, chunks[chunkOf.at(place)], starts.at(place), ends.at(place)),
    finish: (order) => ({
      keys,
      chunks,
      chunkOf: Uint32Array.from(order, chunkOf.at),
      starts: Uint32Array.from(order, starts.at),
      ends: Uint32Array.from(order, ends.at),
    }),
  };
};

/** Gives the object of a row, made anew from its bytes. Throws where there is none. */
export const rowReader = <Row extends object>({ keys, chunks, chunkOf, starts, ends }: PackedRows) => {
  // What comes from another thread has come as plain bytes.
  const buffers = chunks.map(({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length));
  return (row: number): Row => rowFrom(keys, buffers[chunkOf[row] ?? -1], starts[row] ?? 0, ends[row] ?? 0);
};

const rowFrom = <Row extends object>(
  keys: readonly string[],
  chunk: Buffer | undefined,
  start: number,
  end: number,
): Row => {
  if (!chunk) throw new RangeError('No row is kept there.');
  const values: unknown[] = JSON.parse(chunk.toString('utf8', start, end));
  const row: Record<string, unknown> = {};
  for (let at = 0; at < keys.length; at++) row[keys[at] ?? ''] = values[at];
  // What comes out is what went in: the bytes never leave this process.
  return row as Row;
};
