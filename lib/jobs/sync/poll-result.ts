import type { ImportSummary } from '../import/summary.ts';
import { type JobStore, type Poll, StoreError } from '../stores/store.ts';
import type { Asking } from './ask-board.ts';
import type { JobBoard } from './boards.ts';
import { type Outcome, pollAfter } from './poll-times.ts';

/** How the poll of one board ended. */

export type PollResult = {
  board: JobBoard;
  outcome: Outcome;
  /** Why nothing came of it, in a sentence; null where something did. */
  fault: string | null;
  /** No server was reached: the fault may be on our own side of the line. */
  unreached: boolean;
  /** Of an answer that was imported. */
  summary: ImportSummary | null;
  /** Openings closed, also by an answer that still stands. */
  closed: number;
  /** Openings whose text is still to come. */
  textsMissing: number;
  poll: Poll;
};

/** Of a poll that nothing came of. */
export const NOTHING = {
  fault: null,
  unreached: false,
  summary: null,
  closed: 0,
  textsMissing: 0,
  validators: null,
  retryAfterMs: null,
};

/** A board that was not asked or not written because of our own database. Throws on what is not the database's. */
export const notKept = (
  board: JobBoard,
  before: Poll | null,
  error: unknown,
  { clock, random }: Pick<Asking, 'clock' | 'random'>,
): PollResult => {
  if (!(error instanceof StoreError)) throw error;
  const { validators, retryAfterMs, ...nothing } = NOTHING;
  const ended = { outcome: 'not kept', validators, retryAfterMs, now: clock.now() } as const;
  return {
    ...{ board, ...nothing, outcome: ended.outcome, fault: error.message },
    poll: pollAfter(board, before, ended, random),
  };
};

/** Keeps what a poll left behind. That it could not be kept is told in the result, beside what else came of it. */
export const keepPoll = async (
  store: Pick<JobStore, 'savePoll'>,
  result: PollResult,
): Promise<PollResult> => {
  try {
    await store.savePoll(result.poll);
    return result;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { ...result, outcome: 'not kept', fault: result.fault ?? error.message };
  }
};
