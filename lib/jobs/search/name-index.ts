import { wholeNumbers } from './number-list.ts';
import type { Steps } from './steps.ts';

/** Finds rows by names of theirs, such as ids. The names themselves are not kept: whoever asks must compare. */
export type NameIndex = {
  /** The rows that may have this name: those that have it, and very rarely another. */
  candidates(name: string): number[];
};

export type NameDraft = {
  /** Gives the row added as number `place` one more name. */
  add(place: number, name: string): void;
  /** `rowOf[place]` is the row that an added one has become. */
  finish(rowOf: Uint32Array): Steps<NameIndex>;
};

const STRIDE = 4096;

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
    *finish(rowOf) {
      // Half of the slots stay empty, so that a search soon meets one of them and ends.
      const slots = 2 ** Math.ceil(Math.log2(2 * places.length + 1));
      const slotHash = new Uint32Array(slots);
      /** A row and 1; 0 where the slot is empty. */
      const slotRow = new Uint32Array(slots);
      for (let at = 0; at < places.length; at++) {
        if (at % STRIDE === 0) yield;
        let slot = hashes.at(at) % slots;
        while (slotRow[slot]) slot = (slot + 1) % slots;
        slotHash[slot] = hashes.at(at);
        slotRow[slot] = (rowOf[places.at(at)] ?? 0) + 1;
      }
      return nameIndex(slotHash, slotRow);
    },
  };
};

/** A function of its own, so that the draft is not kept alive with the finished index. */
const nameIndex = (slotHash: Uint32Array, slotRow: Uint32Array): NameIndex => ({
  candidates(name) {
    const hash = hashOf(name);
    const slots = slotRow.length;
    const rows: number[] = [];
    for (let slot = hash % slots; slotRow[slot]; slot = (slot + 1) % slots) {
      if (slotHash[slot] === hash) rows.push((slotRow[slot] ?? 0) - 1);
    }
    return rows;
  },
});
