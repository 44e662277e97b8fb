import type { Clock } from '../../../../lib/jobs/fetch/clock.ts';

export type AClock = Clock & {
  /** Every pause that was made, in milliseconds. */
  pauses: number[];
  /** Moves the time on. */
  pass: (ms: number) => void;
  /** Ends the limits that run just now, those of so many milliseconds and shorter. */
  expire: (ms: number) => void;
  /** Whether a limit of just so many milliseconds runs. */
  waiting: (ms: number) => boolean;
};

/** A clock that sleeps at once and whose limits end when the test says so. */
export const aClock = (start = '2026-11-22T12:00:00Z'): AClock => {
  let now = Date.parse(start);
  const pauses: number[] = [];
  const limits = new Set<{ ms: number; late: () => void }>();
  return {
    pauses,
    now: () => now,
    pass: (ms) => {
      now += ms;
    },
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      pauses.push(ms);
      now += ms;
    },
    after: (ms, late) => {
      const limit = { ms, late };
      limits.add(limit);
      return () => limits.delete(limit);
    },
    waiting: (ms) => [...limits].some((limit) => limit.ms === ms),
    expire: (longest) => {
      for (const limit of [...limits].filter(({ ms }) => ms <= longest)) {
        limits.delete(limit);
        limit.late();
      }
    },
  };
};
