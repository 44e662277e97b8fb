import { setTimeout as pause } from 'node:timers/promises';

/** Time as fetching sees it, so that a test need not wait for it. */
export type Clock = {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves after so many milliseconds; rejects with the signal's reason when that comes first. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** Calls `late` once after so many milliseconds, unless the returned function is called before. */
  after: (ms: number, late: () => void) => () => void;
};

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await pause(ms, undefined, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
  after: (ms, late) => {
    const timer = setTimeout(late, ms);
    return () => clearTimeout(timer);
  },
};
