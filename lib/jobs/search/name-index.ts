import { wholeNumbers } from './number-list.ts';

/** Rows by the hashes of their names, such as ids. The names themselves are not kept: whoever asks must compare. */
export type NameTable = {
  /** By slot the hash of a name, and its row and 1; 0 where the slot is empty. */
  hashes: Uint32Array<ArrayBuffer>;
  rows: Uint32Array<ArrayBuffer>;
};

export type NameDraft = {
  /** Gives the row added as number `place` one more name. */
  add(place: number, name: string): void;
  /** `rowOf[place]` is the row that an added one has become. */
  finish(rowOf: Uint32Array): NameTable;
};

/** FNV-1a, 32 bits. */
const hashOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** A hash table in two typed arrays: a Map of as many strings would be the largest thing on the heap. */
export const nameDraft = (): NameDraft => {
  const places = wholeNumbers();
  const hashes = wholeNumbers();
  return {
    add(place, name) {
      places.push(place);
      hashes.push(hashOf(name));
    },
    finish(rowOf) {
      // Half of the slots stay empty, so that a search soon meets one of them and ends.
      const slots = 2 ** Math.ceil(Math.log2(2 * places.length + 1));
      const table = { hashes: new Uint32Array(slots), rows: new Uint32Array(slots) };
      for (let at = 0; at < places.length; at++) {
        let slot = hashes.at(at) % slots;
        while (table.rows[slot]) slot = (slot + 1) % slots;
        table.hashes[slot] = hashes.at(at);
        table.rows[slot] = (rowOf[places.at(at)] ?? 0) + 1;
      }
      return table;
    },
  };
};

/** The rows that may have this name: those that have it, and very rarely another. */
export const rowsNamed = ({ hashes, rows }: NameTable, name: string): number[] => {
  const hash = hashOf(name);
  const slots = rows.length;
  const found: number[] = [];
  for (let slot = hash % slots; rows[slot]; slot = (slot + 1) % slots) {
    if (hashes[slot] === hash) found.push((rows[slot] ?? 0) - 1);
  }
  return found;
};
