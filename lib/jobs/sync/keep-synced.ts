import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Clock, systemClock } from '../fetch/clock.ts';

/** Runs the sync again and again beside the site, in a process of its own: its work never holds up a reader. */

export type KeepSynced = {
  /** The program that syncs once and ends, and its arguments. */
  command: readonly [string, ...string[]];
  /** From the start of one run to the start of the next. */
  everyMs: number;
  /** Takes each line that a run says. */
  log: (line: string) => void;
  clock?: Clock;
};

/** A run that takes longer is ended; what it has imported stays. */
const LONGEST_MS = 60 * 60_000;
/** How long a run may take to end once it was asked to. An import may be killed at any moment. */
const GRACE_MS = 5_000;

/**
 * Runs the command now and then at every interval, never two at once: a run that is late delays the next. Returns
 * the way to stop, which resolves when no run is left.
 */
export const keepSynced = ({
  command: [program, ...args],
  everyMs,
  log,
  clock = systemClock,
}: KeepSynced): (() => Promise<void>) => {
  let current: { child: ChildProcess; ended: Promise<void> } | null = null;
  let callOff = (): void => {};
  let isStopped = false;

  const end = (child: ChildProcess): void => {
    child.kill('SIGTERM');
    const spare = clock.after(GRACE_MS, () => child.kill('SIGKILL'));
    child.once('close', spare);
  };

  const run = (): void => {
    const begun = clock.now();
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => log(`sync: ${line}`));
    const inTime = clock.after(LONGEST_MS, () => {
      log(`sync: not done within ${LONGEST_MS / 60_000} minutes, so it is ended.`);
      end(child);
    });
    const killIt = (): boolean => child.kill('SIGKILL');
    process.once('exit', killIt);
    const ended = new Promise<void>((resolve) => {
      child.once('error', (error) => {
        log(`sync: it could not be started (${error.message}).`);
        resolve();
      });
      child.once('close', () => resolve());
    }).then(() => {
      inTime();
      process.off('exit', killIt);
      current = null;
      if (!isStopped) callOff = clock.after(Math.max(0, begun + everyMs - clock.now()), run);
    });
    current = { child, ended };
  };

  run();
  return async () => {
    isStopped = true;
    callOff();
    if (current === null) return;
    end(current.child);
    await current.ended;
  };
};
