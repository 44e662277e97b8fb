import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFresh } from '../../../lib/jobs/keep-fresh.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const watching = (refresh: () => Promise<boolean>) => {
  const told: string[] = [];
  const stop = keepFresh(refresh, {
    everyMs: 1000,
    onChange: () => told.push('changed'),
    onError: (error) => told.push(String(error)),
  });
  return { told, stop };
};

describe('keeping fresh', () => {
  it('tells of a change, and only of a change', async () => {
    const answers = [false, true, false];
    const { told, stop } = watching(async () => answers.shift() ?? false);
    await vi.advanceTimersByTimeAsync(3500);
    expect(told).toEqual(['changed']);
    stop();
  });

  it('tells an error once, until a try has gone well again', async () => {
    let tries = 0;
    const { told, stop } = watching(async () => {
      tries += 1;
      if (tries !== 3) throw new Error('gone');
      return false;
    });
    await vi.advanceTimersByTimeAsync(5500);
    expect(tries).toBe(5);
    expect(told).toEqual(['Error: gone', 'Error: gone']);
    stop();
  });

  it('never tries twice at once, and stops when told to', async () => {
    let running = 0;
    let most = 0;
    const { stop } = watching(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5000));
      running -= 1;
      return false;
    });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(most).toBe(1);
    stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
