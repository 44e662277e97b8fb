/** Rows that were not taken, counted by reason with the first places where it happened. */
export type Refusal = { reason: string; count: number; where: string[] };

const MOST_PLACES = 5;

export type Refusals = {
  add: (reason: string, where: string) => void;
  total: () => number;
  /** The most frequent reason first. */
  list: () => Refusal[];
};

export const refusals = (): Refusals => {
  const byReason = new Map<string, Refusal>();
  return {
    add(reason, where) {
      const known = byReason.get(reason) ?? { reason, count: 0, where: [] };
      known.count += 1;
      if (known.where.length < MOST_PLACES) known.where.push(where);
      byReason.set(reason, known);
    },
    total: () => [...byReason.values()].reduce((sum, { count }) => sum + count, 0),
    list: () => [...byReason.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
};
