/** What was told of rows, counted by its words with the first places where it happened. */
export type Counted = { reason: string; count: number; where: string[] };

const MOST_PLACES = 5;

export type Tally = {
  add: (reason: string, where: string) => void;
  total: () => number;
  /** The most frequent reason first. */
  list: () => Counted[];
};

export const tally = (): Tally => {
  const byReason = new Map<string, Counted>();
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
