import { TypedFastBitSet } from 'typedfastbitset';

/** Rows in any of the sets. */
export const joined = (sets: readonly TypedFastBitSet[]): TypedFastBitSet => {
  const union = new TypedFastBitSet();
  for (const set of sets) union.union(set);
  return union;
};

/** Rows in every one of the sets; the smallest goes first, since it bounds the work. */
export const common = (sets: readonly TypedFastBitSet[]): TypedFastBitSet => {
  const [first = new TypedFastBitSet(), ...others] = [...sets].sort((a, b) => a.size() - b.size());
  const rows = first.clone();
  for (const other of others) rows.intersection(other);
  return rows;
};
