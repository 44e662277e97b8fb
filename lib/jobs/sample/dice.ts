/** Chance that always falls the same way: the bundled sample has to be the same in every process. */

export type Dice = {
  /** From 0 up to, never reaching, 1. */
  roll: () => number;
  /** True in this share of all throws. */
  chance: (share: number) => boolean;
  /** Throws where there is nothing to pick from. */
  pick: <T>(list: readonly T[]) => T;
  shuffle: <T>(list: readonly T[]) => T[];
};

/** FNV-1a, 32 bits. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** Dice that fall by their seed only. The generator is the well-known mulberry32. */
export const diceOf = (seed: string): Dice => {
  let state = hashOf(seed);
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return {
    roll,
    chance: (share) => roll() < share,
    pick: (list) => {
      const [item] = list.slice(Math.floor(roll() * list.length));
      if (item === undefined)
        throw new Error('The sample words leave nothing to pick from: fill the empty list.');
      return item;
    },
    shuffle: (list) =>
      list
        .map((item) => ({ item, at: roll() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
};

/**
 * A pack of cards: every card comes once before any comes again, so no sentence is used much more often than
 * another. A hand never holds the same card twice, and is smaller than asked when the pack is.
 */
export const packOf = <T>(cards: readonly T[], dice: Dice): ((size: number) => T[]) => {
  const pack = [...new Set(cards)];
  let rest: T[] = [];
  return (size) => {
    const hand: T[] = [];
    while (hand.length < Math.min(size, pack.length)) {
      if (rest.length === 0) rest = dice.shuffle(pack);
      // What the hand holds of the last round stays in the pack for the next hand.
      const at = rest.findIndex((card) => !hand.includes(card));
      hand.push(...rest.splice(at, 1));
    }
    return hand;
  };
};

/** Values in given shares over `count` places, each within one of its exact number, in a shuffled order. */
export const spread = <T>(shares: readonly (readonly [T, number])[], count: number, dice: Dice): T[] => {
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  const exact = shares.map(([value, share]) => ({ value, places: (share / whole) * count }));
  const left = count - exact.reduce((sum, { places }) => sum + Math.floor(places), 0);
  const luckiest = [...exact].sort((a, b) => (b.places % 1) - (a.places % 1)).slice(0, left);
  const values = exact.flatMap((entry) =>
    new Array<T>(Math.floor(entry.places) + (luckiest.includes(entry) ? 1 : 0)).fill(entry.value),
  );
  return dice.shuffle(values);
};
