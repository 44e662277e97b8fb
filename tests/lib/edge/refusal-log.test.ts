import { expect, test } from 'vitest';
import type { LogEntry } from '../../../lib/edge/edge-options.ts';
import { createRefusalLog } from '../../../lib/edge/refusal-log.ts';

test('the first refusal of a kind is logged at once, the following ones by number, once a minute', () => {
  const logged: LogEntry[] = [];
  const clock = { now: 0 };
  const note = createRefusalLog(
    (entry) => logged.push(entry),
    () => clock.now,
  );
  for (let times = 0; times < 100; times += 1) note('method');
  note('busy');
  clock.now = 59_999;
  note('method');
  clock.now = 60_000;
  note('method');
  expect(logged).toEqual([
    { level: 'warn', event: 'refused', reason: 'method', count: 1 },
    { level: 'warn', event: 'refused', reason: 'busy', count: 1 },
    { level: 'warn', event: 'refused', reason: 'method', count: 101 },
  ]);
});
