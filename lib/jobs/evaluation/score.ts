/** How often something was said, and how often rightly. */
export type Score = {
  /** Rows whose label says it. */
  positives: number;
  right: number;
  /** Said, and the label does not say it. */
  wrong: number;
  missed: number;
};

export const noScore = (): Score => ({ positives: 0, right: 0, wrong: 0, missed: 0 });

export const count = (score: Score, label: boolean, said: boolean): void => {
  if (label) score.positives += 1;
  if (label && said) score.right += 1;
  if (label && !said) score.missed += 1;
  if (!label && said) score.wrong += 1;
};

/** Of what was said, the share that is right; null when nothing was said. */
export const precision = ({ right, wrong }: Score): number | null =>
  right + wrong === 0 ? null : right / (right + wrong);

/** Of what should have been said, the share that was; null when nothing should. */
export const recall = ({ right, positives }: Score): number | null =>
  positives === 0 ? null : right / positives;

export const added = (scores: readonly Score[]): Score =>
  scores.reduce(
    (sum, { positives, right, wrong, missed }) => ({
      positives: sum.positives + positives,
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    noScore(),
  );

/** The value of a key, made and kept when there is none yet. */
export const entry = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
};
