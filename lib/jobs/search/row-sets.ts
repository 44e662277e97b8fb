import { TypedFastBitSet } from 'typedfastbitset';

/** Room for `size` rows, none of them in the set yet: so large from the start that no `add` has to move it. */
export const noRows = (size: number): TypedFastBitSet =>
  TypedFastBitSet.fromWords(new Uint32Array((size + 31) >>> 5));

/** The first `count` rows. */
export const firstRows = (count: number): TypedFastBitSet => {
  // One more than it holds: the library makes room at the very end already.
  const rows = noRows(count + 1);
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

/** Rows in every one of the sets. May be one of them: do not change it. */
export const common = (all: TypedFastBitSet, sets: readonly TypedFastBitSet[]): TypedFastBitSet =>
  sets.reduce((rows, set) => both(all, rows, set), all);

/** Rows in both sets, without work where one of them is `all`. */
const both = (all: TypedFastBitSet, a: TypedFastBitSet, b: TypedFastBitSet): TypedFastBitSet => {
  if (a === all) return b;
  return b === all ? a : a.new_intersection(b);
};

/** For each of the sets the rows in all of the others; of `n` sets in some `3 n` steps, not in `n * n`. */
export const leavingOut = (all: TypedFastBitSet, sets: readonly TypedFastBitSet[]): TypedFastBitSet[] => {
  const before: TypedFastBitSet[] = [];
  let rows = all;
  for (const set of sets) {
    before.push(rows);
    rows = both(all, rows, set);
  }
  let after = all;
  const without = sets.toReversed().map((set, at) => {
    const left = both(all, before[sets.length - 1 - at] ?? all, after);
    after = both(all, after, set);
    return left;
  });
  return without.reverse();
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
