import { setTimeout as pause } from 'node:timers/promises';

/** Work that can be put down and taken up again: it yields wherever something else may come between. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does work to its end. What it resolves to is the work's result. */
export type Pace = <Result>(steps: Steps<Result>) => Promise<Result>;

/** How long work goes on before others have their turn, in milliseconds: a slice is never felt. */
const SLICE_MS = 3;

/** Does the work in one go. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** The pace of a start, when nobody waits for anything else. */
export const fullSpeed: Pace = async (steps) => atOnce(steps);

/**
 * A pace for work beside readers: it rests as long as it works, so that they always have half of the time. One pace
 * serves several works that follow on one another, and counts what is done between them too.
 */
export const gentlePace = (sliceMs = SLICE_MS, rest: (ms: number) => Promise<void> = pause): Pace => {
  let since = performance.now();
  return async (steps) => {
    for (;;) {
      const worked = performance.now() - since;
      if (worked >= sliceMs) {
        await rest(worked);
        since = performance.now();
      }
      const step = steps.next();
      if (step.done) return step.value;
    }
  };
};
