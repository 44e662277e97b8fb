import { describe, expect, it } from 'vitest';
import { FetchFault } from '../../../../lib/jobs/fetch/fault.ts';
import { createPace } from '../../../../lib/jobs/fetch/pace.ts';
import { withTries } from '../../../../lib/jobs/fetch/tries.ts';
import { aClock } from './a-clock.ts';

const aFault = (told: ConstructorParameters<typeof FetchFault>[1] = { isPassing: true }) =>
  new FetchFault('It failed.', told);

describe('trying again', () => {
  const run = async (faults: unknown[], random = () => 0.5, mostTries = 3) => {
    const clock = aClock();
    let tries = 0;
    const end = await withTries(
      async () => {
        const fault = faults[tries++];
        if (fault) throw fault;
        return 'answered';
      },
      { clock, random, mostTries },
    ).catch((error: unknown) => error);
    return { end, tries, pauses: clock.pauses };
  };

  it('stops at the first answer', async () => {
    expect(await run([aFault()])).toEqual({ end: 'answered', tries: 2, pauses: [1_000] });
  });

  it('ends after three tries with the last fault, each pause longer', async () => {
    const last = aFault();
    expect(await run([aFault(), aFault(), last])).toEqual({ end: last, tries: 3, pauses: [1_000, 2_000] });
  });

  it('makes no two of us wait the same', async () => {
    expect((await run([aFault()], () => 0)).pauses).toEqual([500]);
    expect((await run([aFault()], () => 0.99)).pauses).toEqual([1_490]);
  });

  it('waits as long as the server asks, but for a long pause comes back another time', async () => {
    const soon = aFault({ isPassing: true, retryAfterMs: 20_000 });
    expect((await run([soon], () => 0)).pauses).toEqual([20_000]);
    const late = aFault({ isPassing: true, retryAfterMs: 600_000 });
    expect(await run([late])).toEqual({ end: late, tries: 1, pauses: [] });
  });

  it('waits its own pause where the server asks for none', async () => {
    const atOnce = aFault({ isPassing: true, retryAfterMs: 0 });
    expect((await run([atOnce, atOnce])).pauses).toEqual([1_000, 2_000]);
  });

  it('ends after one try where no more are allowed', async () => {
    const only = aFault();
    expect(await run([only], () => 0.5, 1)).toEqual({ end: only, tries: 1, pauses: [] });
  });

  it('is no use where the fault stays', async () => {
    const gone = aFault({ status: 404 });
    expect(await run([gone])).toEqual({ end: gone, tries: 1, pauses: [] });
    const own = new TypeError('a mistake of ours');
    expect(await run([own])).toEqual({ end: own, tries: 1, pauses: [] });
  });
});

describe('the pace of requests to one host', () => {
  it('is ten a second', async () => {
    const clock = aClock();
    const pace = createPace(clock, { atOnce: 1 });
    const starts: number[] = [];
    const since = clock.now();
    const task = async () => {
      starts.push(clock.now() - since);
    };
    await Promise.all([1, 2, 3].map(() => pace('one.example', task)));
    expect(starts).toEqual([0, 100, 200]);
    await pace('other.example', task);
    expect(starts.at(-1)).toBe(200);
  });

  it('is eight at once, and a failing request gives its place to the next', async () => {
    const pace = createPace(aClock());
    let running = 0;
    let most = 0;
    const ends: (() => void)[] = [];
    const task = async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
      throw new Error('failed');
    };
    const all = Promise.allSettled(Array.from({ length: 20 }, () => pace('one.example', task)));
    for (let done = 0; done < 20; done += 1) {
      while (ends.length === 0) await new Promise(setImmediate);
      ends.shift()?.();
    }
    await all;
    expect([most, running]).toEqual([8, 0]);
  });
});
