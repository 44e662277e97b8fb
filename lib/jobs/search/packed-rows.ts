import { wholeNumbers } from './number-list.ts';

/**
 * Objects kept as bytes outside the heap: a hundred thousand live ones would cost five times the memory, and the
 * garbage collector would walk them again and again while readers wait.
 */
export type PackedRows<Row> = {
  readonly length: number;
  push(row: Row): void;
  /** The object at a place, made anew from its bytes. Throws where there is none. */
  at(place: number): Row;
  /** Bytes set aside. */
  readonly bytes: number;
};

const CHUNK_BYTES = 1 << 20;

/** For objects that JSON can hold, all with the same keys in the same order: the keys are kept once. */
export const packedRows = <Row extends object>(): PackedRows<Row> => {
  const chunks: Buffer[] = [];
  /** Of each object its chunk and its place in it; its end is where the next begins, or the chunk's fill ends. */
  const chunkOf = wholeNumbers();
  const starts = wholeNumbers();
  const ends = wholeNumbers();
  let keys: string[] = [];
  let last = Buffer.alloc(0);
  let filled = 0;
  let bytes = 0;
  return {
    get length() {
      return starts.length;
    },
    get bytes() {
      return bytes;
    },
    push(row) {
      if (starts.length === 0) keys = Object.keys(row);
      const text = JSON.stringify(Object.values(row));
      // A UTF-16 unit takes at most three bytes.
      if (filled + 3 * text.length > last.length) {
        last = Buffer.allocUnsafeSlow(Math.max(CHUNK_BYTES, 3 * text.length));
        chunks.push(last);
        bytes += last.length;
        filled = 0;
      }
      chunkOf.push(chunks.length - 1);
      starts.push(filled);
      filled += last.write(text, filled);
      ends.push(filled);
    },
    at(place) {
      const chunk = chunks[chunkOf.at(place)];
      if (!chunk || place >= starts.length) throw new RangeError(`No row ${place} is kept here.`);
      const values: unknown[] = JSON.parse(chunk.toString('utf8', starts.at(place), ends.at(place)));
      const row: Record<string, unknown> = {};
      for (let at = 0; at < keys.length; at++) row[keys[at] ?? ''] = values[at];
      // What comes out is what went in: the bytes never leave this process.
      return row as Row;
    },
  };
};
