import { describe, expect, it } from 'vitest';
import { atOnce, oneByOne } from '../../../../lib/jobs/sync/at-once.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work at once', () => {
  it('is for so many items at a time, in their order', async () => {
    let [running, most] = [0, 0];
    const begun: number[] = [];
    await atOnce([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      most = Math.max(most, ++running);
      await turn();
      running -= 1;
    });
    expect([begun, most]).toEqual([[1, 2, 3, 4, 5], 2]);
  });

  it('begins nothing after a throw, which is thrown on when the others have ended', async () => {
    const ended: number[] = [];
    const work = atOnce([1, 2, 3, 4], 2, async (item) => {
      if (item === 1) throw new Error('one failed');
      await turn();
      ended.push(item);
    });
    await expect(work).rejects.toThrow('one failed');
    expect(ended).toEqual([2]);
  });
});

describe('work one by one', () => {
  it('never overlaps, and goes on after a throw', async () => {
    const inTurn = oneByOne();
    const steps: string[] = [];
    const task = (name: string) => async () => {
      steps.push(`${name} begins`);
      await turn();
      steps.push(`${name} ends`);
      if (name === 'a') throw new Error('a failed');
      return name;
    };
    const ends = await Promise.allSettled([inTurn(task('a')), inTurn(task('b'))]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
});
