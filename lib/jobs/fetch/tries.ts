import type { Clock } from './clock.ts';
import { FetchFault } from './fault.ts';

const FIRST_PAUSE_MS = 1_000;
/** A server that asks for a longer pause is asked again in another run. */
const LONGEST_PAUSE_MS = 60_000;

/**
 * How long to wait after the try of this number (from 1): longer each time, never the same for two of us, and no
 * shorter where a server says that it may be.
 */
export const pauseAfter = (tries: number, fault: FetchFault, random: () => number): number =>
  Math.max(
    (fault.retryAfterMs ?? 0) * (1 + 0.1 * random()),
    FIRST_PAUSE_MS * 2 ** (tries - 1) * (0.5 + random()),
  );

type Trying = {
  clock: Clock;
  random: () => number;
  mostTries: number;
  signal?: AbortSignal | undefined;
};

/** Tries up to `mostTries` times while the fault is a passing one. Throws the last fault. */
export const withTries = async <T>(
  attempt: () => Promise<T>,
  { clock, random, signal, mostTries }: Trying,
): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof FetchFault) || !error.isPassing || tries >= mostTries) throw error;
      const pause = pauseAfter(tries, error, random);
      if (pause > LONGEST_PAUSE_MS) throw error;
      await clock.sleep(pause, signal);
    }
  }
};
