import { TypedFastBitSet } from 'typedfastbitset';

/** Room for `size` rows, none of them in the set yet: so large from the start that no `add` has to move it. */
export const noRows = (size: number): TypedFastBitSet =>
  TypedFastBitSet.fromWords(new Uint32Array((size + 31) >>> 5));

/** The first `count` of `size` rows. */
export const firstRows = (count: number, size: number): TypedFastBitSet => {
  const rows = noRows(size);
  rows.addRange(0, count);
  return rows;
};

/** Rows in any of the sets. */
export const joined = (sets: readonly TypedFastBitSet[]): TypedFastBitSet => {
  const [only] = sets;
  if (only && sets.length === 1) return only;
  const union = new TypedFastBitSet();
  for (const set of sets) union.union(set);
  return union;
};

/** Rows in every one of the sets, of which there is at least one. May be one of them: do not change it. */
export const common = (sets: readonly TypedFastBitSet[]): TypedFastBitSet => {
  const [first = new TypedFastBitSet(), ...others] = sets;
  return others.reduce((rows, other) => rows.new_intersection(other), first);
};

/**
 * Writes the rows of a set into `list`, ascending, as far as there is room, and returns the part written. The
 * library's own iterators make an object or call a function for each row, which takes several times as long.
 */
export const listed = ({ words }: TypedFastBitSet, list: Uint32Array): Uint32Array => {
  let count = 0;
  for (let at = 0; at < words.length && count < list.length; at++) {
    let bits = words[at] ?? 0;
    while (bits !== 0) {
      const lowest = bits & -bits;
      // Beyond the end of a typed array nothing is written.
      list[count++] = (at << 5) + 31 - Math.clz32(lowest);
      bits ^= lowest;
    }
  }
  return list.subarray(0, count);
};
