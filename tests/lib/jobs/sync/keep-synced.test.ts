import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepSynced } from '../../../../lib/jobs/sync/keep-synced.ts';
import { type AClock, aClock } from '../fetch/a-clock.ts';

const EVERY = 1_800_000;
let clock: AClock;
let lines: string[];
let told: (() => void)[];
let stop: (() => Promise<void>) | undefined;
beforeEach(() => {
  clock = aClock();
  lines = [];
  told = [];
});
afterEach(() => stop?.());

/** Keeps a program of this text running. */
const keep = (text: string): void => {
  stop = keepSynced({
    command: [process.execPath, '-e', text],
    everyMs: EVERY,
    clock,
    log: (line) => {
      lines.push(line);
      for (const tell of told.splice(0)) tell();
    },
  });
};
const until = async (test: () => boolean): Promise<void> => {
  while (!test()) {
    await new Promise<void>((resolve) => {
      told.push(resolve);
      setTimeout(resolve, 20);
    });
  }
};

describe('the sync beside the site', () => {
  it('runs at once and then at every interval, its lines marked', async () => {
    keep('console.log("one"); console.error("two")');
    await until(() => lines.length === 2);
    expect(lines.toSorted()).toEqual(['sync: one', 'sync: two']);
    await until(() => clock.waiting(EVERY));
    clock.expire(EVERY);
    await until(() => lines.length === 4);
  });

  it('never runs twice at once, and runs again at once after a late end', async () => {
    keep('console.log("begun"); setTimeout(() => {}, 100)');
    await until(() => lines.length === 1);
    clock.expire(EVERY - 1);
    expect(lines).toEqual(['sync: begun']);
    clock.pass(2 * EVERY);
    await until(() => clock.waiting(0));
    clock.expire(0);
    await until(() => lines.length === 2);
  });

  it('ends a run that takes too long', async () => {
    keep('console.log("begun"); setInterval(() => {}, 1000)');
    await until(() => lines.length === 1);
    clock.expire(60 * 60_000);
    await until(() => clock.waiting(EVERY));
    expect(lines[1]).toBe('sync: not done within 60 minutes, so it is ended.');
  });

  it('ends with the site, also a run that does not want to', async () => {
    keep('process.on("SIGTERM", () => console.log("no")); console.log("begun"); setInterval(() => {}, 1000)');
    await until(() => lines.length === 1);
    const stopped = stop?.();
    await until(() => lines.includes('sync: no'));
    clock.expire(5_000);
    await stopped;
    expect(clock.waiting(EVERY)).toBe(false);
  });

  it('says when it cannot be started, and tries again', async () => {
    stop = keepSynced({
      command: ['/there/is/no/such/program'],
      everyMs: EVERY,
      clock,
      log: (line) => lines.push(line),
    });
    await until(() => clock.waiting(EVERY));
    expect(lines).toEqual([expect.stringMatching(/could not be started/)]);
  });
});
