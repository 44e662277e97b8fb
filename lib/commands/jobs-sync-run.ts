import { readFile } from 'node:fs/promises';
import { type Clock, systemClock } from '../jobs/fetch/clock.ts';
import { createFetcher, type Fetcher } from '../jobs/fetch/fetcher.ts';
import { BrokenInput, WrongUsage } from '../jobs/import/errors.ts';
import type { Classify } from '../jobs/import/import-openings.ts';
import { jsonOf } from '../jobs/import/rows.ts';
import { type JobStore, StoreError } from '../jobs/stores/store.ts';
import { MOST_BYTES_AN_ANSWER } from '../jobs/sync/ask-board.ts';
import { type JobBoard, parseBoards } from '../jobs/sync/boards.ts';
import type { PollResult } from '../jobs/sync/poll-result.ts';
import { planSync, syncBoards } from '../jobs/sync/sync-boards.ts';
import { HELP, readSyncArgs, type SyncArgs } from './jobs-sync-args.ts';
import { syncProgress } from './jobs-sync-progress.ts';
import { dryReport, endOf, syncReport } from './jobs-sync-report.ts';

/** What the command works with; its own file gives it the project's, a test its own. */
export type SyncCommand = {
  openStore: () => Promise<JobStore>;
  classify: () => Classify;
  /** Keeps what the openings name today for the trend lines; says so in a line, or null. Never throws. */
  keepToday: (store: JobStore) => Promise<string | null>;
  /** Backs the openings up when that is due; says so in a line, or null. */
  backUp: () => Promise<string | null>;
  /** The project's own list, not yet checked, and what sentences call it. */
  boards: { value: unknown; name: string };
  /** The site that asks. */
  siteUrl: string;
  /** Aborted when the operator wants it to end. */
  signal: AbortSignal;
  out: NodeJS.WriteStream;
  err: NodeJS.WriteStream;
  clock?: Clock;
  random?: () => number;
};

type Args = Extract<SyncArgs, { help: false }>;

/** Runs `jobs:sync` and returns its exit code, as its help tells them. */
export const runJobsSync = async (argv: string[], command: SyncCommand): Promise<number> => {
  const { out, err } = command;
  let boards: JobBoard[];
  let args: SyncArgs;
  try {
    args = readSyncArgs(argv);
    if (args.help) {
      out.write(`${HELP}\n`);
      return 0;
    }
    boards = chosen(await listed(args, command), args.only);
  } catch (error) {
    if (!(error instanceof WrongUsage || error instanceof BrokenInput)) throw error;
    err.write(`${error.message}\n`);
    return 2;
  }
  try {
    return await withStore(boards, args, command);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    err.write(`${error.message}\n`);
    return 1;
  }
};

const listed = async ({ boards: path }: Args, { boards }: SyncCommand): Promise<JobBoard[]> => {
  if (path === null) return parseBoards(boards.value, boards.name);
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new BrokenInput(`The list ${path} cannot be read (${error.message}): check the path.`);
  });
  return parseBoards(jsonOf(text, path), path);
};

/** The boards that `--only` names, by employer, board or id in any case of letters; all without it. */
const chosen = (boards: JobBoard[], only: string[]): JobBoard[] => {
  const isNamed = ({ id, name, board }: JobBoard, word: string): boolean =>
    [id, name, board].some((own) => own?.toLowerCase() === word.trim().toLowerCase());
  const unknown = only.find((word) => !boards.some((board) => isNamed(board, word)));
  if (unknown !== undefined) {
    const ids = boards.map(({ id }) => id).join(', ');
    throw new WrongUsage(`There is no board "${unknown}" in the list: the boards are ${ids}.`);
  }
  return only.length === 0 ? boards : boards.filter((board) => only.some((word) => isNamed(board, word)));
};

const withStore = async (boards: JobBoard[], args: Args, command: SyncCommand): Promise<number> => {
  const { clock = systemClock, random = Math.random, siteUrl } = command;
  const store = await command.openStore();
  const fetcher = createFetcher({ siteUrl, mostBytes: MOST_BYTES_AN_ANSWER, clock });
  try {
    if (args.dryRun) {
      const plan = planSync(boards, await store.polls(), clock.now(), args.all);
      command.out.write(`${dryReport(plan, new Date(clock.now())).join('\n')}\n`);
      return 0;
    }
    return await sync(boards, args, { ...command, clock, random, store, fetcher });
  } finally {
    await fetcher.close();
    await store.close();
  }
};

type Ready = SyncCommand & { clock: Clock; random: () => number; store: JobStore; fetcher: Fetcher };

const sync = async (boards: JobBoard[], args: Args, ready: Ready): Promise<number> => {
  const { out, err, signal, clock } = ready;
  const progress = syncProgress(
    err,
    boards.map(({ id }) => id),
  );
  const synced = await syncBoards(boards, {
    ...ready,
    classify: ready.classify(),
    concurrency: args.concurrency,
    all: args.all,
    whole: args.all,
    onStart: ({ id }) => progress.start(id),
    onStep: ({ id }, step, share) => progress.step(id, step, share),
    onEnd: ({ id }, result) => progress.end(id, endOf(result)),
  }).finally(progress.stop);
  out.write(`${syncReport(synced, new Date(clock.now())).join('\n')}\n`);
  const isGood = ({ outcome }: PollResult): boolean => outcome === 'read' || outcome === 'unchanged';
  const after = [
    // Whoever wants it to end does not wait for this: the next run of the day makes up for it.
    synced.results.some(isGood) && !signal.aborted ? await ready.keepToday(ready.store) : null,
    synced.results.some(({ summary }) => summary !== null) ? await ready.backUp() : null,
  ];
  for (const line of after) if (line !== null) out.write(`${line}\n`);
  if (signal.aborted) {
    err.write('Stopped; what was imported stays, and the rest is due again.\n');
    return 130;
  }
  return synced.results.every(isGood) ? 0 : 1;
};
