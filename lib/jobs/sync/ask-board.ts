import { isLoopback } from '../fetch/address.ts';
import type { Clock } from '../fetch/clock.ts';
import { FetchFault } from '../fetch/fault.ts';
import type { Answer, Fetcher, Validators } from '../fetch/fetcher.ts';
import type { Pace } from '../fetch/pace.ts';
import { withTries } from '../fetch/tries.ts';
import { BrokenInput } from '../import/errors.ts';
import { answerOf } from '../import/records.ts';
import type { Row } from '../import/rows.ts';
import { textOf } from '../import/text.ts';
import { digestOf } from '../normalise/key.ts';
import type { JobBoard } from './boards.ts';
import { isStrict } from './poll-times.ts';

/** Asks one board for all of its openings, page by page. */

export type Asking = {
  fetcher: Fetcher;
  pace: Pace;
  clock: Clock;
  random: () => number;
  signal: AbortSignal;
};

export type BoardAnswer =
  | { unchanged: true }
  | {
      unchanged: false;
      records: unknown[];
      /** Parts of it that could not be read. */
      broken: Row[];
      employer: string | null;
      /** Where the board was found. */
      address: string;
      /** Of an answer on one page; null where there were several, of which the first says nothing of the others. */
      validators: Validators | null;
    };

const MB = 1_048_576;
/** Of one answer, unpacked. The largest boards met have about 1,000 openings in 12 MB. */
export const MOST_BYTES_AN_ANSWER = 64 * MB;
/** Of all pages of a board together. */
export type Limits = { rows: number; pages: number; bytes: number };
const LIMITS: Limits = { rows: 20_000, pages: 500, bytes: 128 * MB };

const MOST_TRIES = 3;

/**
 * Asks one address for a board at its host's pace, up to three times, but once where its keeper says how often one
 * may. The operator's own word allows this machine.
 */
export const askAddress = async (
  board: JobBoard,
  { fetcher, pace, clock, random, signal }: Asking,
  address: string,
  validators?: Validators,
): Promise<Answer> => {
  const mayBeLocal = board.address !== null && isLoopback(address);
  const question = { address, mayBeLocal, ...(validators && { validators }) };
  const host = URL.parse(address)?.host ?? '';
  const mostTries = isStrict(board) ? 1 : MOST_TRIES;
  const ask = () => pace(host, () => fetcher.ask(question, signal), signal);
  return withTries(ask, { clock, random, signal, mostTries });
};

/** Its server knows no such board, or no longer. */
export class BoardGone extends BrokenInput {}

const isUnknown = (error: unknown): error is FetchFault =>
  error instanceof FetchFault && (error.status === 404 || error.status === 410);
const gone = (fault: FetchFault): BoardGone =>
  new BoardGone(
    `The board is gone or was renamed (${fault.message.replace(/\.$/, '')}); its openings stay as they are.`,
  );

const firstPage = async (
  board: JobBoard,
  asking: Asking,
  validators: Validators | undefined,
): Promise<{ answer: Answer; address: string }> => {
  const { request } = board.feed;
  const ask = async (address: string): Promise<{ answer: Answer; address: string }> => ({
    answer: await askAddress(board, asking, address, validators),
    address,
  });
  const name = board.board ?? '';
  const address = board.address ?? request?.address(name);
  if (address === undefined)
    throw new BrokenInput(`${board.id} has no address: write one in the board list.`);
  try {
    return await ask(address);
  } catch (error) {
    if (!isUnknown(error)) throw error;
    const other = board.address === null ? request?.otherAddress?.(name) : undefined;
    if (other === undefined) throw gone(error);
    return ask(other).catch((second: unknown) => {
      throw isUnknown(second) ? gone(error) : second;
    });
  }
};

/** The next page's address; a page may lead only on, and on its own host. */
const following = (
  board: JobBoard,
  body: unknown,
  address: string,
  pages: number,
  most: number,
): string | null => {
  const { next, enoughPages } = board.feed.request ?? {};
  const to = next?.(body, address) ?? null;
  if (to === null || (enoughPages !== undefined && pages >= enoughPages)) return null;
  if (pages >= most) throw new BrokenInput(`${board.id} has more than ${most} pages: nothing was imported.`);
  if (URL.parse(to)?.origin !== new URL(address).origin)
    throw new BrokenInput(`${board.id} leads to a page on another server: nothing was imported.`);
  return to;
};

/**
 * All openings of a board, or nothing: a page that fails, is missing or comes twice throws, so that what is on it is
 * never taken for closed. `validators` are those of the answer that was imported last.
 */
export const askBoard = async (
  board: JobBoard,
  asking: Asking,
  {
    validators,
    onPage,
    limits = LIMITS,
  }: { validators?: Validators | undefined; onPage: (pages: number) => void; limits?: Limits },
): Promise<BoardAnswer> => {
  const { feed } = board;
  const tooMuch = (what: string) =>
    new BrokenInput(`${board.id} answers with more than ${what}: nothing was imported.`);
  const first = await firstPage(board, asking, validators);
  const records: unknown[] = [];
  const broken: Row[] = [];
  const seen = new Set<string>();
  let { answer } = first;
  let address: string | null = first.address;
  let employer: string | null = null;
  let total: number | null = null;
  let marks: Validators | null = null;
  let bytes = 0;
  for (let pages = 1; address !== null; pages += 1) {
    if (answer.unchanged) return answer;
    const text = textOf(answer.bytes, address, {
      isXml: feed.syntax === 'xml',
      isPage: feed.syntax === 'html',
    });
    marks = pages === 1 ? answer.validators : null;
    const page = answerOf(feed, { text, name: address });
    const digest = feed.request?.next ? digestOf(text) : '';
    if (seen.has(digest))
      throw new BrokenInput(`${address} brings a page that was there before: nothing was imported.`);
    seen.add(digest);
    bytes += answer.bytes.length;
    if (bytes > limits.bytes) throw tooMuch(`${Math.round(limits.bytes / MB)} MB`);
    for (const record of page.records) records.push(record);
    broken.push(...page.broken);
    if (records.length > limits.rows) throw tooMuch(`${limits.rows.toLocaleString('en')} openings`);
    employer ??= page.employer;
    total = feed.request?.total?.(page.body) ?? total;
    onPage(pages);
    address = following(board, page.body, address, pages, limits.pages);
    if (address !== null) answer = await askAddress(board, asking, address);
  }
  if (feed.window === 'whole-board' && total !== null && records.length < total) {
    throw new BrokenInput(
      `${board.id} says it has ${total} openings and sent ${records.length}: nothing was imported.`,
    );
  }
  return { unchanged: false, records, broken, employer, address: first.address, validators: marks };
};
