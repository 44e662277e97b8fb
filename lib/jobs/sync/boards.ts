import { z } from 'zod';
import type { BoardFeed } from '../feeds/feed.ts';
import { BOARD_FEEDS, boardFeed } from '../feeds/formats.ts';
import { checkAddress } from '../fetch/address.ts';
import { FetchFault } from '../fetch/fault.ts';
import { BrokenInput } from '../import/errors.ts';
import { sourceIdOf } from '../import/records.ts';
import { boardName } from '../normalise/key.ts';

/** The list of boards to poll, checked. */

export type JobBoard = {
  /** What a poll of it is remembered by: `{feed}:{board}`, the feed alone, or `{feed}:{address}` without boards. */
  id: string;
  /** The source that its openings belong to. */
  sourceId: string;
  /** Who hires there. */
  name: string;
  feed: BoardFeed;
  /** As its employer spells it; null where a feed has the openings of many. */
  board: string | null;
  /** The operator's own address for it, such as a mirror; null: the feed's. */
  address: string | null;
  /** Whether anybody has seen it answer at its address. */
  verified: boolean;
};

const FEEDS = BOARD_FEEDS.map(({ name }) => name).join(', ');
const fields = {
  name: z.string('is missing: write who hires there').trim().min(1, 'is empty: write who hires there'),
  feed: z.string(`is missing: write one of ${FEEDS}`).transform((name, context) => {
    const feed = boardFeed(name);
    if (feed) return feed;
    context.addIssue(`"${name}" is no feed: write one of ${FEEDS}`);
    return z.NEVER;
  }),
  board: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,99}$/i, 'is no board: write its name as it stands in its address')
    .nullable()
    .default(null),
  address: z.string().nullable().default(null),
  verified: z.boolean('is missing: write true once it was seen to answer, else false'),
};
const FIELDS = Object.keys(fields).join(', ');
const entry = z.strictObject(fields, {
  error: (issue) =>
    issue.code === 'unrecognized_keys'
      ? `holds "${issue.keys.join('", "')}", which no board has: write ${FIELDS}`
      : `is no board: write ${FIELDS}`,
});
type Entry = z.infer<typeof entry>;
const list = z.object(
  { boards: z.array(z.unknown(), 'is missing: write a list of boards') },
  'is no list of boards: write { "boards": [ … ] }',
);

const entryFault = ({ feed, board, address }: Entry): string | null => {
  try {
    if (address !== null) checkAddress(address, { mayBeLocal: true });
  } catch (error) {
    if (error instanceof FetchFault) return `address ${error.message.replace(/\.$/, '')}`;
    throw error;
  }
  if (board !== null && (feed.window === 'newest' || !feed.request))
    return `board is given, but ${feed.name} has none: leave it out`;
  if (!feed.request) {
    if (address === null) return `address is missing: ${feed.name} is polled by it`;
    return feed.boardOf(address) === null ? `address ${address} names no board of ${feed.name}` : null;
  }
  if (feed.window === 'newest') return null;
  if (board === null) return 'board is missing: write its name as it stands in its address';
  const isNamed = feed.boardOf(feed.request.address(board)) === board;
  return isNamed ? null : `board "${board}" is no name of a board at ${feed.name}`;
};

const boardOf = (entry: Entry): JobBoard => {
  const { feed, address } = entry;
  if (feed.window === 'newest') return { ...entry, id: feed.name, sourceId: feed.name };
  const board = entry.board ?? feed.boardOf(address ?? '');
  const sourceId = sourceIdOf(feed, boardName(board ?? ''));
  // Several addresses may lead to one board where a feed knows it by nothing else.
  const id = feed.request
    ? sourceId
    : `${feed.name}:${URL.parse(address ?? '')?.href.replace(/^https?:\/\//, '')}`;
  return { ...entry, board, id, sourceId };
};

const said = (path: PropertyKey[], message: string): string =>
  path.length === 0 ? message : `${path.join('.')} ${message}`;

/**
 * Reads a board list. Throws one `BrokenInput` with a sentence for every fault in it: `file` is what they call it.
 */
export const parseBoards = (value: unknown, file: string): JobBoard[] => {
  const faults: string[] = [];
  const parsed = list.safeParse(value);
  if (!parsed.success) faults.push(...parsed.error.issues.map(({ path, message }) => said(path, message)));
  const seen = new Set<string>();
  const boards = (parsed.data?.boards ?? []).flatMap((item, at): JobBoard[] => {
    const read = entry.safeParse(item);
    const found = read.success
      ? [entryFault(read.data) ?? []].flat()
      : read.error.issues.map(({ path, message }) => said(path, message));
    const board = read.success && found.length === 0 ? boardOf(read.data) : null;
    if (board && seen.has(board.id)) found.push(`is ${board.id} once more: leave one out`);
    if (board) seen.add(board.id);
    faults.push(...found.map((fault) => `board ${at + 1}: ${fault}`));
    return board ? [board] : [];
  });
  if (faults.length === 0) return boards;
  throw new BrokenInput(faults.map((fault) => `${file}, ${fault}.`).join('\n'));
};
