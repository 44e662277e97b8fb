import { describe, expect, it } from 'vitest';
import { atOnce, gentlePace, type Steps } from '../../../../lib/jobs/search/steps.ts';

function* counting(to: number, each: () => void = () => {}): Steps<number> {
  let sum = 0;
  for (let at = 1; at <= to; at++) {
    yield;
    each();
    sum += at;
  }
  return sum;
}
const busy = (ms: number) => () => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

describe('work in steps', () => {
  it('gives the same in one go and in slices', async () => {
    expect(atOnce(counting(10))).toBe(55);
    expect(await gentlePace(0)(counting(10))).toBe(55);
  });

  it('rests when its time is up, and counts the time between two works too', async () => {
    let rests = 0;
    const pace = gentlePace(5, async () => {
      rests += 1;
    });
    await pace(counting(3));
    expect(rests).toBe(0);
    busy(6)();
    await pace(counting(1));
    expect(rests).toBe(1);
    await pace(counting(4, busy(6)));
    expect(rests).toBeGreaterThanOrEqual(4);
  });

  it('lets timers and requests in while it rests', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('a reader'), 2);
    await gentlePace(1)(counting(20, busy(1)));
    order.push('done');
    expect(order).toEqual(['a reader', 'done']);
  });

  it('ends with what the work throws', async () => {
    const broken = function* (): Steps<void> {
      yield;
      throw new Error('broken');
    };
    await expect(gentlePace(0)(broken())).rejects.toThrow('broken');
  });
});
