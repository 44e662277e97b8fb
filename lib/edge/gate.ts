/** Thrown when a render can neither begin nor wait: the reader is asked to come back. */
export class Busy extends Error {
  override name = 'Busy';
}

/** Runs the work when there is room for it. Rejects with Busy, or as the work does. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets `atOnce` works run and `waiting` wait in order, each at most `maxWaitMs`. Renders are the one thing an
 * attack can buy here, so their number is bounded while answers from the cache go on.
 */
export function createGate(atOnce: number, waiting: number, maxWaitMs: number): Gate {
  let running = 0;
  const queue = new Set<() => void>();

  const leave = (): void => {
    const next = queue.values().next().value;
    if (next) next();
    else running -= 1;
  };

  const enter = (): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve();
    }
    if (queue.size >= waiting) return Promise.reject(new Busy(`${running} running, ${queue.size} waiting`));
    return new Promise((resolve, reject) => {
      // The place of the one who left passes on, so the count of the running stays.
      const enterNow = (): void => {
        clearTimeout(timer);
        queue.delete(enterNow);
        resolve();
      };
      const timer = setTimeout(() => {
        queue.delete(enterNow);
        reject(new Busy(`waited ${maxWaitMs} ms`));
      }, maxWaitMs);
      timer.unref();
      queue.add(enterNow);
    });
  };

  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
