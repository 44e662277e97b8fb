import { expect, test } from 'vitest';
import { Busy, createGate } from '../../../lib/edge/gate.ts';
import { until } from './an-edge.ts';

const NEVER_MS = 60_000;

/** Works that end when told to, and a record of how many ran at once. */
function someWorks() {
  const endings: (() => void)[] = [];
  const order: number[] = [];
  return {
    order,
    running: () => endings.length,
    endFirst: () => endings.shift()?.(),
    work: (name: number) => async () => {
      order.push(name);
      await new Promise<void>((resolve) => endings.push(resolve));
      return name;
    },
  };
}

test('no more than the allowed number run at once, the others follow in order', async () => {
  const gate = createGate(2, 3, NEVER_MS);
  const works = someWorks();
  const results = [1, 2, 3, 4, 5].map((name) => gate(works.work(name)));
  await until(() => works.running() === 2);
  expect(works.order).toEqual([1, 2]);
  for (const ran of [3, 4, 5]) {
    works.endFirst();
    await until(() => works.order.length === ran);
    expect(works.running()).toBe(2);
  }
  works.endFirst();
  works.endFirst();
  expect(await Promise.all(results)).toEqual([1, 2, 3, 4, 5]);
  expect(works.order).toEqual([1, 2, 3, 4, 5]);
});

test('beyond those waiting, work is turned away without being begun', async () => {
  const gate = createGate(1, 1, NEVER_MS);
  const works = someWorks();
  const first = gate(works.work(1));
  const second = gate(works.work(2));
  await expect(gate(works.work(3))).rejects.toBeInstanceOf(Busy);
  works.endFirst();
  await first;
  await until(() => works.running() === 1);
  works.endFirst();
  await second;
  expect(works.order).toEqual([1, 2]);
});

test('a work that fails leaves its place to the next', async () => {
  const gate = createGate(1, 1, NEVER_MS);
  const failing = gate(() => Promise.reject(new Error('no')));
  const next = gate(async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
  expect(await gate(async () => 'again')).toBe('again');
});

test('nobody waits for ever, and who gave up takes no place', async () => {
  const gate = createGate(1, 1, 5);
  const works = someWorks();
  const first = gate(works.work(1));
  await expect(gate(works.work(2))).rejects.toBeInstanceOf(Busy);
  works.endFirst();
  await first;
  expect(await gate(async () => 'free')).toBe('free');
  expect(works.order).toEqual([1]);
});
