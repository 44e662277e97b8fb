import { describe, expect, it } from 'vitest';
import { syncReport } from '../../../lib/commands/jobs-sync-report.ts';
import type { ImportSummary } from '../../../lib/jobs/import/summary.ts';
import type { PollResult } from '../../../lib/jobs/sync/poll-result.ts';
import type { Synced } from '../../../lib/jobs/sync/sync-boards.ts';
import { aBoard } from '../jobs/sync/a-sync.ts';

const now = new Date('2026-11-22T12:00:00Z');

const aSummary = (given: Partial<ImportSummary> = {}): ImportSummary => ({
  rows: 1_200,
  inserted: 3,
  updated: 2,
  unchanged: 1_195,
  repeated: 0,
  refused: 0,
  refusals: [],
  remarks: [],
  closed: 1,
  missed: 0,
  held: [],
  samplesRemoved: 0,
  sources: ['greenhouse:acme'],
  unusedColumns: [],
  ...given,
});
const aResult = (given: Partial<PollResult> = {}, failures = 0): PollResult => ({
  board: aBoard(),
  outcome: 'read',
  fault: null,
  unreached: false,
  summary: aSummary(),
  closed: 1,
  textsMissing: 0,
  poll: {
    board: 'greenhouse:acme',
    dueAt: '2026-11-22T16:05:00.000Z',
    polledAt: now.toISOString(),
    outcome: 'read',
    failures,
    etag: null,
    lastModified: null,
  },
  ...given,
});
const report = (...results: PollResult[]): string[] =>
  syncReport({ results, taken: [], waiting: [], offline: false } satisfies Synced, now);

describe('the report of a sync', () => {
  it('has a line a board, with its figures and when it is due again', () => {
    expect(report(aResult())).toEqual([
      'board            ended   rows  new  changed  closed  refused  due (UTC)',
      'greenhouse:acme  read   1,200    3        2       1        0      16:05',
      'Boards: 1 answered.',
    ]);
  });

  it('says in a sentence what needs a word more', () => {
    const summary = aSummary({
      held: [{ sourceId: 'greenhouse:acme', absent: 900, arrived: 40 }],
      refusals: [{ reason: 'has no title', count: 2, where: ['row 1'] }],
      remarks: [{ reason: 'has a date that cannot be read', count: 1, where: ['row 2'] }],
    });
    expect(report(aResult({ summary, textsMissing: 50 })).slice(2, -1)).toEqual([
      expect.stringMatching(/^greenhouse:acme: Held: .* lacks 900 that are open/),
      'greenhouse:acme: Refused: 2 × has no title.',
      'greenhouse:acme: Taken: 1 × has a date that cannot be read.',
      'greenhouse:acme: The text of 50 openings is still to come; the next polls ask for more.',
    ]);
  });

  it('says why a board failed and how long it rests', () => {
    const failed = aResult({ outcome: 'failed', fault: 'It answers 500.', summary: null, closed: 0 }, 3);
    expect(report(failed).slice(2)).toEqual([
      'greenhouse:acme: It answers 500.',
      'greenhouse:acme: It failed 3 times in a row and is left alone until 16:05.',
      'Boards: 1 failed.',
    ]);
  });

  it('says that the line is down, and when nothing is due', () => {
    const { poll } = aResult();
    expect(syncReport({ results: [], taken: [], waiting: [], offline: true }, now)).toEqual([
      'Boards: none.',
      expect.stringMatching(/^No board was reached/),
    ]);
    const waiting = [{ board: aBoard(), poll: { ...poll, dueAt: '2026-11-23T09:00:00.000Z' } }];
    expect(syncReport({ results: [], taken: [], waiting, offline: false }, now)).toEqual([
      'Boards: 1 not due.',
      'The next is due at 2026-11-23 09:00 UTC; --all asks them now.',
    ]);
  });
});
