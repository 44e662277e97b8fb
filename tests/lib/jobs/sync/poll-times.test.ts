import { describe, expect, it } from 'vitest';
import type { Poll } from '../../../../lib/jobs/stores/store.ts';
import type { JobBoard } from '../../../../lib/jobs/sync/boards.ts';
import { type Ended, mayBeAsked, pollAfter, restAfter } from '../../../../lib/jobs/sync/poll-times.ts';
import { aBoard } from './a-sync.ts';

const HOUR = 3_600_000;
const now = Date.parse('2026-11-22T12:00:00Z');
const hoursFrom = (hours: number): string => new Date(now + hours * HOUR).toISOString();

const aPoll = (given: Partial<Poll> = {}): Poll => ({
  board: 'greenhouse:acme',
  dueAt: hoursFrom(2),
  polledAt: hoursFrom(-2),
  outcome: 'read',
  failures: 0,
  etag: '"a"',
  lastModified: null,
  ...given,
});
const employers = aBoard();
const collectors: JobBoard = { ...employers, feed: { ...employers.feed, window: 'newest' } };
const polled = (ended: Partial<Ended>, before: Poll | null = null, board = employers, random = 0) => {
  const whole = { outcome: 'read', now, retryAfterMs: null, validators: null, ...ended } as const;
  return pollAfter(board, before, whole, () => random);
};
const waitOf = ({ dueAt }: Poll): number => (Date.parse(dueAt) - now) / HOUR;

describe('a board', () => {
  it('is due when it never was polled or its time has come', () => {
    expect(mayBeAsked(employers, null, now, { all: false })).toBe(true);
    expect(mayBeAsked(employers, aPoll(), now, { all: false })).toBe(false);
    expect(mayBeAsked(employers, aPoll({ dueAt: hoursFrom(0) }), now, { all: false })).toBe(true);
  });

  it('may be asked before, but for feeds whose keepers set the pace', () => {
    expect(mayBeAsked(employers, aPoll(), now, { all: true })).toBe(true);
    expect(mayBeAsked(collectors, aPoll({ polledAt: hoursFrom(-3.9) }), now, { all: true })).toBe(false);
    expect(mayBeAsked(collectors, aPoll({ polledAt: hoursFrom(-4) }), now, { all: true })).toBe(true);
  });
});

describe('a poll by a wrong clock', () => {
  const tenYears = 10 * 365 * 24;
  const ahead = (board: JobBoard, hours: number): Poll =>
    pollAfter(
      board,
      null,
      { outcome: 'failed', now: now + hours * HOUR, retryAfterMs: 24 * HOUR, validators: null },
      () => 1,
    );

  it.each([true, false])('counts as none (all: %s)', (all) => {
    for (const board of [employers, collectors])
      expect(mayBeAsked(board, ahead(board, tenYears), now, { all })).toBe(true);
    expect(mayBeAsked(employers, aPoll({ dueAt: hoursFrom(tenYears) }), now, { all })).toBe(true);
  });

  it('is believed as long as two machines may be apart', () => {
    expect(mayBeAsked(employers, ahead(employers, 1), now, { all: false })).toBe(false);
    expect(mayBeAsked(collectors, ahead(collectors, 1), now, { all: true })).toBe(false);
    expect(mayBeAsked(collectors, ahead(collectors, 1.1), now, { all: true })).toBe(true);
  });
});

describe('after a poll', () => {
  it('that was good a board is due as its terms say, never sooner', () => {
    expect(waitOf(polled({}))).toBe(4);
    expect(waitOf(polled({}, null, employers, 1))).toBeCloseTo(4.4);
    expect(polled({ outcome: 'unchanged' }, aPoll({ failures: 7 })).failures).toBe(0);
  });

  it('that failed it is soon due again, from the third time on later and later, at most a day', () => {
    const waits: number[] = [];
    let poll: Poll | null = null;
    for (let failures = 1; failures <= 9; failures += 1) {
      poll = polled({ outcome: 'failed' }, poll);
      expect(poll.failures).toBe(failures);
      waits.push(waitOf(poll));
    }
    expect(waits).toEqual([0.25, 0.25, 1, 2, 4, 8, 16, 24, 24]);
    expect(restAfter(1_000)).toBe(24 * HOUR);
    expect(waitOf(polled({ outcome: 'gone' }, aPoll({ failures: 2 })))).toBe(1);
  });

  it('that failed a collector’s feed is not asked sooner than it allows', () => {
    expect(waitOf(polled({ outcome: 'failed' }, null, collectors))).toBe(4);
    expect(waitOf(polled({ outcome: 'stopped' }, null, collectors))).toBe(4);
  });

  it('whose server asks for a pause it gets that pause', () => {
    expect(waitOf(polled({ outcome: 'failed', retryAfterMs: 3 * HOUR }))).toBe(3);
    expect(waitOf(polled({ outcome: 'failed', retryAfterMs: 1_000 }))).toBe(0.25);
  });

  it('that was stopped it is due at once, and the failures are what they were', () => {
    const poll = polled({ outcome: 'stopped' }, aPoll({ failures: 2 }));
    expect([waitOf(poll), poll.failures]).toEqual([0, 2]);
  });

  it('the marks are those of the answer that stands in the database as it came', () => {
    const marks = { etag: '"b"', lastModified: null };
    for (const outcome of ['read', 'unchanged'] as const)
      expect(polled({ outcome, validators: marks }, aPoll()).etag).toBe('"b"');
    for (const outcome of ['read', 'unchanged', 'failed', 'gone', 'stopped'] as const)
      expect(polled({ outcome, validators: null }, aPoll()).etag).toBeNull();
  });
});
