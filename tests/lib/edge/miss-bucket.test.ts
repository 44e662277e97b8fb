import { expect, test } from 'vitest';
import { createMissBucket } from '../../../lib/edge/miss-bucket.ts';

function aBucket(setting: { perSecond?: number; burst?: number; clients?: number } = {}) {
  const clock = { now: 0 };
  const { perSecond = 2, burst = 3, clients = 10 } = setting;
  const take = createMissBucket({ perSecond, burst, clients, now: () => clock.now });
  return {
    clock,
    take,
    takeMany: (client: string, times: number) => Array.from({ length: times }, () => take(client)),
  };
}

test('a client may take the burst, then no more', () => {
  const { takeMany } = aBucket();
  expect(takeMany('10.0.0.1', 5)).toEqual([true, true, true, false, false]);
});

test('tokens come back with time, never beyond the burst', () => {
  const { clock, take, takeMany } = aBucket();
  takeMany('10.0.0.1', 3);
  clock.now = 499;
  expect(take('10.0.0.1')).toBe(false);
  clock.now = 500;
  expect(takeMany('10.0.0.1', 2)).toEqual([true, false]);
  clock.now = 3_600_000;
  expect(takeMany('10.0.0.1', 4)).toEqual([true, true, true, false]);
});

test('asking in vain costs nothing', () => {
  const { clock, takeMany } = aBucket({ burst: 1 });
  takeMany('10.0.0.1', 100);
  clock.now = 500;
  expect(takeMany('10.0.0.1', 2)).toEqual([true, false]);
});

test('a clock that is set back takes nothing away and gives nothing', () => {
  const { clock, takeMany } = aBucket();
  clock.now = 10_000;
  takeMany('10.0.0.1', 2);
  clock.now = 0;
  expect(takeMany('10.0.0.1', 2)).toEqual([true, false]);
});

test('each client has a bucket of its own; a network of IPv6 is one client', () => {
  const { take, takeMany } = aBucket({ burst: 1 });
  expect([take('10.0.0.1'), take('10.0.0.2'), take('::ffff:10.0.0.3'), take('::ffff:10.0.0.4')]).toEqual(
    Array(4).fill(true),
  );
  expect([take('2001:db8:1:2::1'), take('2001:db8:1:2:3:4:5:6')]).toEqual([true, false]);
  expect([take('2001:db8:1:3::1'), take('2001:db8::1'), take('2001:db8::2')]).toEqual([true, true, false]);
  expect(takeMany('::1', 2)).toEqual([true, false]);
});

test('only so many clients are remembered', () => {
  const { take } = aBucket({ burst: 1, clients: 2 });
  expect([take('a'), take('b'), take('c'), take('a')]).toEqual([true, true, true, true]);
});
