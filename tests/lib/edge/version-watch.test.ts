import { expect, test } from 'vitest';
import { createVersionWatch } from '../../../lib/edge/version-watch.ts';

const DAY_MS = 86_400_000;

function aWatch() {
  const state = { text: 'a', now: 10 * DAY_MS };
  const watch = createVersionWatch(
    () => state.text,
    () => state.now,
  );
  return { state, current: watch.current };
}

test('nothing changes while text and day stay', () => {
  const { state, current } = aWatch();
  const before = current();
  state.now += DAY_MS - 1;
  expect(current()).toBe(before);
});

test('a new text and a new UTC day are each one version on', () => {
  const { state, current } = aWatch();
  const before = current();
  state.text = 'b';
  expect(current()).toBe(before + 1);
  state.now += DAY_MS;
  expect(current()).toBe(before + 2);
});

test('several changes between two looks leave no version just before', () => {
  const { state, current } = aWatch();
  const before = current();
  state.now += 3 * DAY_MS;
  expect(current()).toBe(before + 3);
  state.text = 'b';
  state.now += DAY_MS;
  expect(current()).toBe(before + 5);
});

test('going back to an earlier text is a new version, not the old one again', () => {
  const { state, current } = aWatch();
  const before = current();
  state.text = 'b';
  current();
  state.text = 'a';
  expect(current()).toBe(before + 2);
});
