import type { PollResult } from '../jobs/sync/poll-result.ts';
import type { Outcome } from '../jobs/sync/poll-times.ts';
import type { Synced, SyncPlan } from '../jobs/sync/sync-boards.ts';
import { count, heldSentence, openings } from './jobs-import-report.ts';
import { tableLines } from './table.ts';

/** What a sync did, in lines for the operator. */

/** "16:05", or with its day where that is not today. In UTC, like every time here. */
const timeOf = (iso: string, now: Date): string => {
  const [day = '', time = ''] = iso.slice(0, 16).split('T');
  return day === now.toISOString().slice(0, 10) ? time : `${day} ${time}`;
};

/** How one board ended, for its own line while others still run. */
export const endOf = (result: PollResult | null): string => {
  if (result === null) return 'left to another run';
  const { outcome, summary } = result;
  return summary === null ? outcome : `${outcome}, ${openings(summary.rows)}`;
};

const remarksOf = ({ board, fault, summary, textsMissing, poll }: PollResult, now: Date): string[] => {
  const remarks = [
    ...(fault === null ? [] : [fault]),
    ...(poll.failures > 1
      ? [`It failed ${poll.failures} times in a row and is left alone until ${timeOf(poll.dueAt, now)}.`]
      : []),
    ...(summary?.held ?? []).map(heldSentence),
    ...(summary?.refusals ?? []).map(({ reason, count: number }) => `Refused: ${count(number)} × ${reason}.`),
    ...(summary?.remarks ?? []).map(({ reason, count: number }) => `Taken: ${count(number)} × ${reason}.`),
    ...(textsMissing > 0
      ? [`The text of ${openings(textsMissing)} is still to come; the next polls ask for more.`]
      : []),
  ];
  return remarks.map((remark) => `${board.id}: ${remark}`);
};

const totals = ({ results, taken, waiting }: Synced): string => {
  const of = (...outcomes: Outcome[]): number =>
    results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const parts: [number, string][] = [
    [of('read', 'unchanged'), 'answered'],
    [of('failed', 'gone'), 'failed'],
    [of('not kept'), 'not kept'],
    [of('stopped'), 'stopped'],
    [taken.length, 'left to another run'],
    [waiting.length, 'not due'],
  ];
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
  return `Boards: ${told.join(', ') || 'none'}.`;
};

/** The table of a sync, a line for whatever needs a word more, and the sum. Times are UTC. */
export const syncReport = (synced: Synced, now: Date): string[] => {
  const results = synced.results.toSorted((one, two) => (one.board.id < two.board.id ? -1 : 1));
  const figure = (number: number | undefined): string => (number === undefined ? '' : count(number));
  const rows = results.map(({ board, outcome, summary, closed, poll }) => [
    board.id,
    outcome,
    figure(summary?.rows),
    figure(summary?.inserted),
    figure(summary?.updated),
    summary || closed > 0 ? count(closed) : '',
    figure(summary?.refused),
    timeOf(poll.dueAt, now),
  ]);
  const samples = results.reduce((sum, { summary }) => sum + (summary?.samplesRemoved ?? 0), 0);
  const next = synced.waiting.map(({ poll }) => poll.dueAt).sort()[0];
  return [
    ...(rows.length > 0
      ? tableLines(
          [['board', 'ended', 'rows', 'new', 'changed', 'closed', 'refused', 'due (UTC)'], ...rows],
          {
            left: 2,
          },
        )
      : []),
    ...results.flatMap((result) => remarksOf(result, now)),
    ...(samples > 0 ? [`The ${openings(samples)} of the bundled sample are gone.`] : []),
    totals(synced),
    ...(synced.offline
      ? [
          'No board was reached, so this machine seems to have no connection; that counts against none of them.',
        ]
      : []),
    ...(results.length === 0 && next !== undefined
      ? [`The next is due at ${timeOf(next, now)} UTC; --all asks them now.`]
      : []),
  ];
};

/** What a sync would ask, and where. */
export const dryReport = ({ due, waiting }: SyncPlan, now: Date): string[] => {
  const rows = [
    ...due.map(({ id, feed, board, address, verified }) => [
      id,
      'due',
      `${address ?? feed.request?.address(board ?? '') ?? ''}${verified ? '' : '  (not verified)'}`,
    ]),
    ...waiting.map(({ board, poll }) => [board.id, `due ${timeOf(poll.dueAt, now)}`, '']),
  ];
  return [
    ...tableLines(rows, { left: 3 }),
    `${due.length} of ${rows.length} boards are due; none was asked.`,
  ];
};
