import { FetchFault } from '../fetch/fault.ts';
import { BrokenInput } from '../import/errors.ts';
import { type Classify, importOpenings } from '../import/import-openings.ts';
import type { ImportSummary } from '../import/summary.ts';
import { type JobStore, type Poll, type Source, StoreError } from '../stores/store.ts';
import { type Asking, askBoard, BoardGone } from './ask-board.ts';
import { withTexts } from './board-texts.ts';
import type { JobBoard } from './boards.ts';
import { confirmSource } from './confirm-source.ts';
import { keepPoll, NOTHING, type PollResult } from './poll-result.ts';
import { type Ended, isStrict, pollAfter } from './poll-times.ts';

/** One poll of one board: ask, import, remember. */

export type PollTools = Asking & {
  store: JobStore;
  classify: Classify;
  /** Imports are work for the processor: one after the other. */
  inTurn: <T>(task: () => Promise<T>) => Promise<T>;
  /** Asks for the whole answer, changed or not. */
  whole: boolean;
  /** What the board is busy with just now, and how much of that is done (0 to 1). */
  onStep: (board: JobBoard, step: string, share: number) => void;
};

/** What came of asking; `now` is when the last answer was there. */
type Found = Omit<PollResult, 'board' | 'poll'> & Ended;

/** Longest that one board may take, all its pages, texts and tries together. */
const LONGEST_MS = 10 * 60_000;

/**
 * Polls a board that the caller has claimed, and gives it free again. What goes wrong is in the result, also a store
 * that cannot be written; another board's openings are never touched.
 */
export const pollBoard = async (
  board: JobBoard,
  before: { poll: Poll | null; source: Source | null },
  tools: PollTools,
): Promise<PollResult> => {
  const { store, clock, random } = tools;
  const limit = new AbortController();
  const callOff = clock.after(LONGEST_MS, () => limit.abort(new BrokenInput(tooLong(board))));
  const found = await ask(board, before, {
    ...tools,
    signal: AbortSignal.any([tools.signal, limit.signal]),
  }).catch((error: unknown) => ({ ...failed(error, tools.signal), now: clock.now() }));
  callOff();
  const { validators, retryAfterMs, now, ...result } = found;
  const poll = pollAfter(
    board,
    before.poll,
    { outcome: found.outcome, validators, retryAfterMs, now },
    random,
  );
  return keepPoll(store, { board, ...result, poll });
};

const tooLong = ({ id }: JobBoard): string =>
  `${id} was not done within ${LONGEST_MS / 60_000} minutes: nothing was imported.`;

const failed = (error: unknown, stop: AbortSignal): Omit<Found, 'now'> => {
  if (stop.aborted) return { ...NOTHING, outcome: 'stopped' };
  const fault = error instanceof FetchFault ? error : null;
  return {
    ...NOTHING,
    outcome: error instanceof StoreError ? 'not kept' : error instanceof BoardGone ? 'gone' : 'failed',
    fault: error instanceof Error ? error.message : String(error),
    unreached: fault !== null && fault.status === null && fault.isPassing,
    retryAfterMs: fault?.retryAfterMs ?? null,
  };
};

/** Whether a poll wrote to its source last of all: what is there now is what its answer said. */
const isAsLeft = (poll: Poll, source: Source | null): boolean => source?.lastConfirmedAt === poll.polledAt;

const ask = async (
  board: JobBoard,
  { poll, source }: { poll: Poll | null; source: Source | null },
  tools: PollTools,
): Promise<Found> => {
  const { store, clock, inTurn, onStep } = tools;
  const { feed } = board;
  onStep(board, 'asking', 0);
  if (isStrict(board)) {
    // Also a run that is killed has asked. That gives the board free, but whoever looks now sees that it is not due.
    const begun = { outcome: 'stopped', now: clock.now(), retryAfterMs: null, validators: null } as const;
    await store.savePoll(pollAfter(board, poll, begun, tools.random));
  }
  // What another import wrote since is not what a server would confirm, nor a page where several are one source.
  const known = poll && isAsLeft(poll, source) && feed.window !== 'page' && !tools.whole ? poll : undefined;
  const answer = await askBoard(board, tools, {
    validators: known,
    onPage: (pages) => onStep(board, `page ${pages}`, 0.2),
  });
  if (answer.unchanged) {
    const now = clock.now();
    const rule = feed.window === 'whole-board' ? 'whole-board' : 'never';
    return inTurn(async () => {
      const stored = (await store.sources()).find(({ id }) => id === board.sourceId) ?? null;
      if (!known || !isAsLeft(known, stored)) return { ...NOTHING, outcome: 'unchanged', now };
      const confirmed = await confirmSource(store, board.sourceId, { at: new Date(now).toISOString(), rule });
      return { ...NOTHING, outcome: 'unchanged', closed: confirmed.closed, validators: known, now };
    });
  }
  if (answer.records.length === 0 && feed.request?.unknownIsEmpty && !source)
    throw new BrokenInput(
      `${board.id} answers with no openings and never had any here: check the board's name, for one that does not exist answers so too.`,
    );
  const { records, missing } = await withTexts(board, answer, store, tools, (done, wanted) =>
    onStep(board, `text ${done} of ${wanted}`, 0.2 + (0.5 * done) / wanted),
  );
  tools.signal.throwIfAborted();
  const now = clock.now();
  const summary = await inTurn(() =>
    importOpenings({
      format: feed.name,
      text: '',
      name: answer.address,
      // A mirror's address names no board.
      address:
        board.address === null ? answer.address : (feed.request?.address(board.board ?? '') ?? board.address),
      polled: { records, broken: answer.broken, employer: answer.employer, board: board.board },
      company: feed.window === 'newest' ? null : board.name,
      store,
      classify: tools.classify,
      now: new Date(now),
      ...(feed.request?.details && {
        keptText: async (id) => (await store.posting(id))?.descriptionHtml ?? null,
      }),
      onProgress: (share) => onStep(board, 'importing', 0.7 + 0.3 * share),
    }),
  );
  if (summary.rows > 0 && summary.refused === summary.rows)
    throw new BrokenInput(
      `${board.id} sent ${summary.rows} openings and none could be taken: ${whyRefused(summary)}.`,
    );
  // An answer that is not believed, or not whole without its texts, is asked for again.
  const isWhole = summary.rows > 0 && summary.held.length === 0 && missing === 0;
  const validators = isWhole ? answer.validators : null;
  const { closed } = summary;
  return { ...NOTHING, outcome: 'read', summary, closed, textsMissing: missing, validators, now };
};

const whyRefused = ({ refusals }: ImportSummary): string =>
  refusals.map(({ count, reason }) => `${count} × ${reason}`).join(', ');
