import { termsOf } from '../feeds/formats.ts';
import type { Poll } from '../stores/store.ts';
import type { JobBoard } from './boards.ts';

/** When a board may be asked, and when again: its keeper's terms, a little scatter, and rest after failures. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Scatter, so that the boards of one host come apart in time. It only ever adds. */
const SCATTER = 0.1;
const FAILURES_TO_REST = 3;
const FIRST_REST_MS = HOUR_MS;
const LONGEST_REST_MS = 24 * HOUR_MS;
const SOON_MS = 15 * MINUTE_MS;
/** So far may the clocks of two machines be apart. What was written later than that was written by a wrong one. */
export const CLOCKS_APART_MS = HOUR_MS;

/**
 * `read`: openings came and were imported. `unchanged`: the server says that its last answer still stands. `gone`: it
 * knows no such board. `stopped`: we went before it was done. `not kept`: our own database could not be asked or
 * written, which is no fault of the board's.
 */
export type Outcome = 'read' | 'unchanged' | 'gone' | 'failed' | 'stopped' | 'not kept';

const everyMs = ({ sourceId }: JobBoard): number => termsOf(sourceId).pollEveryHours * HOUR_MS;
/** Who collects openings of many employers says how often one may ask; a question that failed counts too. */
export const isStrict = ({ feed }: JobBoard): boolean => feed.window !== 'whole-board';

/** Whether a poll's times are ones that may have been written by now; a wrong clock's count as none. */
const isCredible = (board: JobBoard, { polledAt, dueAt }: Poll, now: number): boolean => {
  const latest = now + CLOCKS_APART_MS;
  const longestWait = Math.max(everyMs(board), LONGEST_REST_MS) * (1 + SCATTER);
  return Date.parse(polledAt) <= latest && Date.parse(dueAt) <= latest + longestWait;
};

/**
 * Whether a board may be asked now. `all` also asks what is not due or rests after failures, but no feed earlier
 * than its keeper allows.
 */
export const mayBeAsked = (board: JobBoard, poll: Poll | null, now: number, { all }: { all: boolean }) => {
  if (poll === null || !isCredible(board, poll, now)) return true;
  if (!all) return Date.parse(poll.dueAt) <= now;
  return !isStrict(board) || Date.parse(poll.polledAt) + everyMs(board) <= now;
};

/** How long a board is left alone after so many failed polls in a row: from the third on longer and longer. */
export const restAfter = (failures: number): number =>
  failures < FAILURES_TO_REST
    ? SOON_MS
    : Math.min(FIRST_REST_MS * 2 ** (failures - FAILURES_TO_REST), LONGEST_REST_MS);

export type Ended = {
  outcome: Outcome;
  /** An import by it bears the same time, so that a later write by somebody else can be told. */
  now: number;
  /** How long its server asks to be left alone. */
  retryAfterMs: number | null;
  /** Of the answer that the database holds as it came; null: the next one is wanted whole. */
  validators: { etag: string | null; lastModified: string | null } | null;
};

/** What is remembered of a board after a poll. `random` gives 0 to 1. */
export const pollAfter = (
  board: JobBoard,
  before: Poll | null,
  { outcome, now, retryAfterMs, validators }: Ended,
  random: () => number,
): Poll => {
  const isGood = outcome === 'read' || outcome === 'unchanged';
  const isItsFault = outcome === 'failed' || outcome === 'gone';
  const failures = isGood ? 0 : (before?.failures ?? 0) + (isItsFault ? 1 : 0);
  const rest = isItsFault ? restAfter(failures) : outcome === 'stopped' ? 0 : SOON_MS;
  const wait = isGood ? everyMs(board) : Math.max(rest, isStrict(board) ? everyMs(board) : 0);
  return {
    board: board.id,
    dueAt: new Date(
      now + Math.max(wait, retryAfterMs ?? 0) * (outcome === 'stopped' ? 1 : 1 + SCATTER * random()),
    ).toISOString(),
    polledAt: new Date(now).toISOString(),
    outcome,
    failures,
    etag: validators?.etag ?? null,
    lastModified: validators?.lastModified ?? null,
  };
};
