import type { Clock } from './clock.ts';

/** Runs a task for a host as soon as the pace allows it. */
export type Pace = <T>(host: string, task: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

type Host = { nextStart: number; running: number; waiting: (() => void)[] };

/**
 * Holds requests to one host to so many a second and so many at once, whichever boards they are for. The defaults are
 * the strictest limit that a board's keeper states (SmartRecruiters).
 */
export const createPace = (clock: Clock, { perSecond = 10, atOnce = 8 } = {}): Pace => {
  const hosts = new Map<string, Host>();
  return async (name, task, signal) => {
    const host = hosts.get(name) ?? { nextStart: 0, running: 0, waiting: [] };
    hosts.set(name, host);
    if (host.running >= atOnce) await new Promise<void>((resolve) => host.waiting.push(resolve));
    else host.running += 1;
    try {
      signal?.throwIfAborted();
      const start = Math.max(clock.now(), host.nextStart);
      host.nextStart = start + 1000 / perSecond;
      if (start > clock.now()) await clock.sleep(start - clock.now(), signal);
      return await task();
    } finally {
      // A place is handed on, so that nobody takes it in between.
      const next = host.waiting.shift();
      if (next) next();
      else host.running -= 1;
    }
  };
};
