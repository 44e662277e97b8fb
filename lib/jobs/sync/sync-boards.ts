import { createPace } from '../fetch/pace.ts';
import type { Poll, Source } from '../stores/store.ts';
import { atOnce, oneByOne } from './at-once.ts';
import type { JobBoard } from './boards.ts';
import { type PollTools, pollBoard } from './poll-board.ts';
import { keepPoll, notKept, type PollResult } from './poll-result.ts';
import { CLOCKS_APART_MS, mayBeAsked } from './poll-times.ts';

/** Polls all boards that are due, several at once, each on its own. */

export type SyncOptions = Omit<PollTools, 'pace' | 'inTurn'> & {
  /** Boards asked at the same time. */
  concurrency: number;
  /** Also those that are not due. */
  all: boolean;
  onStart: (board: JobBoard) => void;
  onEnd: (board: JobBoard, result: PollResult | null) => void;
};

export type SyncPlan = { due: JobBoard[]; waiting: { board: JobBoard; poll: Poll }[] };

export type Synced = {
  results: PollResult[];
  /** Boards that another run is asking, or has asked just now. */
  taken: JobBoard[];
  waiting: SyncPlan['waiting'];
  /** No server at all was reached, of several: this machine seems to have no connection. */
  offline: boolean;
};

/** So few boards may all be down at once. */
const FEW = 3;

/** Longer than a board may take, so that only the claim of a run that died ends by itself. */
const CLAIM_MS = 20 * 60_000;

/** Who is to be asked now, the longest overdue first, and who is not yet. */
export const planSync = (boards: JobBoard[], polls: Poll[], now: number, all: boolean): SyncPlan => {
  const byBoard = new Map(polls.map((poll) => [poll.board, poll]));
  const plan: SyncPlan = { due: [], waiting: [] };
  for (const board of boards) {
    const poll = byBoard.get(board.id) ?? null;
    if (poll === null || mayBeAsked(board, poll, now, { all })) plan.due.push(board);
    else plan.waiting.push({ board, poll });
  }
  const dueAt = ({ id }: JobBoard): string => byBoard.get(id)?.dueAt ?? '';
  plan.due.sort((one, two) => (dueAt(one) < dueAt(two) ? -1 : dueAt(one) > dueAt(two) ? 1 : 0));
  return plan;
};

/**
 * Polls every board that is due. A board that fails, or that the store cannot take, is told in its result and stops no
 * other; one that another run has is left to it. After an abort of the signal no further board is begun.
 */
export const syncBoards = async (boards: JobBoard[], options: SyncOptions): Promise<Synced> => {
  const { store, clock, signal } = options;
  const before = new Map((await store.polls()).map((poll): [string, Poll] => [poll.board, poll]));
  const sources = new Map((await store.sources()).map((source): [string, Source] => [source.id, source]));
  const { due, waiting } = planSync(boards, [...before.values()], clock.now(), options.all);
  const tools: PollTools = { ...options, pace: createPace(clock), inTurn: oneByOne() };
  const synced: Synced = { results: [], taken: [], waiting, offline: false };
  /** Whether another run has polled a board since this one looked; then it gets it back as it was. */
  const isDone = async ({ id }: JobBoard): Promise<boolean> => {
    const poll = (await store.polls()).find(({ board }) => board === id);
    if (!poll || poll.polledAt === before.get(id)?.polledAt) return false;
    await store.savePoll(poll);
    return true;
  };
  /** Null where another run has the board. */
  const poll = async (board: JobBoard): Promise<PollResult | null> => {
    const known = { poll: before.get(board.id) ?? null, source: sources.get(board.sourceId) ?? null };
    const inMs = (ms: number): string => new Date(clock.now() + ms).toISOString();
    const claim = { now: inMs(0), until: inMs(CLAIM_MS), latest: inMs(CLAIM_MS + CLOCKS_APART_MS) };
    try {
      if (!(await store.claimPoll(board.id, claim)) || (await isDone(board))) return null;
    } catch (error) {
      return notKept(board, known.poll, error, options);
    }
    options.onStart(board);
    return pollBoard(board, known, tools);
  };
  await atOnce(due, options.concurrency, async (board) => {
    if (signal.aborted) return;
    const result = await poll(board);
    if (result === null) synced.taken.push(board);
    else synced.results.push(result);
    options.onEnd(board, result);
  });
  const { results } = synced;
  if (results.length < FEW || !results.every(({ unreached }) => unreached)) return synced;
  // Then the line is down, not every board: none of them has to rest for it.
  const rested: PollResult[] = [];
  for (const result of results) {
    const failures = before.get(result.board.id)?.failures ?? 0;
    rested.push(await keepPoll(store, { ...result, poll: { ...result.poll, failures } }));
  }
  return { ...synced, results: rested, offline: true };
};
