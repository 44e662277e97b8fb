import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../../lib/jobs/fetch/clock.ts';

describe('the system’s clock', () => {
  it('sleeps, and wakes with the reason of whoever stops it', async () => {
    await systemClock.sleep(1);
    const stop = new AbortController();
    const sleep = systemClock.sleep(60_000, stop.signal);
    stop.abort(new Error('enough'));
    await expect(sleep).rejects.toThrow('enough');
  });

  it('ends a limit once, and not when it was called off', async () => {
    const ended: string[] = [];
    systemClock.after(1, () => ended.push('kept'));
    systemClock.after(1, () => ended.push('called off'))();
    while (ended.length === 0) await systemClock.sleep(1);
    expect(ended).toEqual(['kept']);
  });
});
