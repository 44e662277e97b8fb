import { basename, extname } from 'node:path';
import type { BoardFeed, Mapped } from '../feeds/feed.ts';
import { boardFeed } from '../feeds/formats.ts';
import { type TableMapper, type TableMapping, tableMapper } from '../feeds/table.ts';
import { boardName } from '../normalise/key.ts';
import { cleanLine, slugOf } from '../normalise/text.ts';
import type { FeedRecord } from '../posting.ts';
import { BrokenInput } from './errors.ts';
import { pageDataOf } from './html.ts';
import type { ClosingRule } from './reconcile.ts';
import { jsonOf, type Row, rowsOfCsv, rowsOfJsonLines, rowsOfList } from './rows.ts';
import { xmlOf } from './xml.ts';

/** From a text of some format to records under our names. */

/** A record that was read, and where it stands in its text. */
export type ReadRecord = { record: FeedRecord; board: string | null; where: string };

export type RecordReader = {
  rows: AsyncIterable<Row> | Iterable<Row>;
  map: (value: unknown) => Mapped;
  /** First part of the keys. */
  ats: string;
  /** The board named by the address the text came from. */
  board: string | null;
  /** The employer's name where the records have none. */
  company: string | null;
  /** Whether a board is one employer's and so may lend it its name. */
  isEmployers: boolean;
  /** The source that a board's postings belong to. */
  sourceOf: (board: string) => string;
  /** What it means that the text lacks a posting. */
  rule: ClosingRule;
  /** Called after the last row: throws `BrokenInput` when the mapping cannot have been meant. */
  check: () => void;
  /** Columns of a table that nothing was taken from. */
  unused: () => string[];
};

/** All records of a board, from all pages of its answer. */
export type PolledRecords = {
  records: unknown[];
  /** Parts of it that could not be read. */
  broken: Row[];
  /** The employer's name, where the answer says it. */
  employer: string | null;
  /** The board that was asked: what it answers is its own, whatever board the records name. */
  board: string | null;
};

export type ReaderOptions = {
  text: string;
  /** What sentences call the text: its file or address. */
  name: string;
  address: string | null;
  format: string;
  mapping: TableMapping;
  company: string | null;
  /** What a poll has brought, in place of `text`. */
  polled?: PolledRecords;
};

/** A reader for one of `FORMATS`; throws `BrokenInput` when the text as a whole has another shape. */
export const recordReader = (options: ReaderOptions): RecordReader => {
  const feed = boardFeed(options.format);
  if (!feed) return tableReader(options);
  const { address, polled } = options;
  const answer = polled ? { ...polled, isPart: false } : answerOf(feed, options);
  const named = polled ? polled.board : address === null ? null : feed.boardOf(address);
  const board = named === null ? null : boardName(named);
  return {
    rows: [...rowsOfList(answer.records), ...answer.broken],
    map: (record) => {
      const mapped = feed.map(record, address);
      return polled && board !== null && !('refused' in mapped) ? { ...mapped, board } : mapped;
    },
    ats: feed.name,
    board,
    company: answer.employer ?? options.company,
    isEmployers: feed.window === 'whole-board',
    sourceOf: (board) => sourceIdOf(feed, board),
    rule: feed.window === 'whole-board' && !answer.isPart ? 'whole-board' : 'never',
    check: () => {},
    unused: () => [],
  };
};

/** The whole text parsed, with a row for each part of it that could not be. */
const bodyOf = (
  syntax: BoardFeed['syntax'],
  { text, name }: Pick<ReaderOptions, 'text' | 'name'>,
): { body: unknown; broken: Row[] } => {
  if (syntax !== 'html') return { body: (syntax === 'xml' ? xmlOf : jsonOf)(text, name), broken: [] };
  const { documents, broken } = pageDataOf(text, name);
  const fault = 'is JSON-LD that is not valid JSON';
  return {
    body: documents,
    broken: broken.map((at) => ({ value: null, fault, where: `script ${at}`, progress: 1 })),
  };
};

/** The source that a board's postings belong to: its own, or its feed's where many employers share one. */
export const sourceIdOf = (feed: BoardFeed, board: string): string =>
  feed.window === 'newest' ? feed.name : `${feed.name}:${board}`;

/** One body of a feed: what is in it. Throws `BrokenInput` when it is not of that feed. */
export const answerOf = (
  feed: BoardFeed,
  { text, name }: { text: string; name: string },
): { body: unknown; records: unknown[]; broken: Row[]; employer: string | null; isPart: boolean } => {
  const { body, broken } = bodyOf(feed.syntax, { text, name });
  const records = feed.list(body);
  if (!records) {
    throw new BrokenInput(
      `${name} is not an answer of ${feed.name}, which is ${feed.shape}: check the format and the address.`,
    );
  }
  return {
    body,
    records,
    broken,
    employer: feed.employer?.(body) ?? null,
    isPart: feed.isPart?.(body) === true,
  };
};

const MOST_COLUMNS = 40;
const listed = (columns: string[]): string => {
  const shown = columns.slice(0, MOST_COLUMNS).map(cleanLine).join(', ');
  return columns.length > MOST_COLUMNS
    ? `${shown} and ${columns.length - MOST_COLUMNS} more`
    : shown || 'none';
};

const tableReader = ({ text, name, format, mapping, company }: ReaderOptions): RecordReader => {
  const mapper = tableMapper(mapping);
  return {
    rows: format === 'csv' ? rowsOfCsv(text, name) : rowsOfJsonLines(text, name),
    map: mapper.map,
    // A row keeps its key whether it comes as CSV or as JSON.
    ats: 'table',
    board: null,
    company,
    isEmployers: false,
    sourceOf: () => `${format}:${slugOf(company ?? basename(name, extname(name)))}`,
    rule: 'never',
    check: () => checkColumns(mapper, name, mapping, company),
    unused: mapper.unused,
  };
};

const checkColumns = (
  mapper: TableMapper,
  name: string,
  mapping: TableMapping,
  company: string | null,
): void => {
  const columns = mapper.columns();
  if (columns.length === 0) return;
  const [missing] = mapper.missing();
  if (missing !== undefined) {
    throw new BrokenInput(
      `${name} has no column "${mapping[missing]}", which --map gives to ${missing}: the columns are ${listed(columns)}.`,
    );
  }
  if (!mapper.has('title')) {
    throw new BrokenInput(
      `${name} has no column "title" and none is mapped to it: say which with --map title=COLUMN; the columns are ${listed(columns)}.`,
    );
  }
  if (!mapper.has('company') && company === null) {
    throw new BrokenInput(
      `${name} has no column "company": say which with --map company=COLUMN, or name the employer with --company NAME; the columns are ${listed(columns)}.`,
    );
  }
};
