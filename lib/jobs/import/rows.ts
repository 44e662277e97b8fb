import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { BrokenInput } from './errors.ts';
import { jsonFaultAt } from './json-fault.ts';

/** The records in a text, one by one, each with where it stands, for the sentences about it. */
export type Row = {
  value: unknown;
  /** Why the row cannot be read at all; null: it can. */
  fault: string | null;
  /** "row 17" or "line 17". */
  where: string;
  /** How much of the text is read once this row is, from 0 to 1. */
  progress: number;
};

const CHUNK = 65_536;

/** Parses JSON; throws `BrokenInput` with the place of the mistake. */
export const jsonOf = (text: string, name: string, firstLine = 1): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    const before = text.slice(0, jsonFaultAt(text)).split('\n');
    const line = firstLine + before.length - 1;
    const column = (before.at(-1)?.length ?? 0) + 1;
    throw new BrokenInput(
      `${name} is not valid JSON at line ${line}, column ${column}: nothing was imported; mend it there, or get the whole file again.`,
    );
  }
};

/** The elements of a list, as rows. */
export const rowsOfList = (list: unknown[]): Row[] =>
  list.map((value, at) => ({ value, fault: null, where: `row ${at + 1}`, progress: (at + 1) / list.length }));

/** An object over several lines is somebody's whole answer; on one line it is a single row. */
const isOneObject = (text: string): boolean => {
  if (!/^\s*\{[ \t]*\r?\n/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** JSON lines: one value a line, blank lines skipped. A text that begins with `[` is one JSON array instead. */
export const rowsOfJsonLines = (text: string, name: string): Row[] => {
  if (/^\s*\[/.test(text)) {
    const list = jsonOf(text, name);
    return rowsOfList(Array.isArray(list) ? list : []);
  }
  if (isOneObject(text)) {
    throw new BrokenInput(
      `${name} is one JSON object, not rows: import the list inside it as a JSON array, or name the feed it comes from.`,
    );
  }
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    const value = jsonOf(line, name, at + 1);
    return { value, fault: null, where: `line ${at + 1}`, progress: (at + 1) / lines.length };
  });
};

const DELIMITERS = [',', ';', '\t', '|'];

/** The mark that parts the columns: the one found most often in the header outside of quotes. */
const delimiterOf = (text: string): string => {
  const header = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((mark) => header.split(mark).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
};

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

const csvFault = (error: unknown, name: string): unknown => {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error.lines === 'number' ? ` in line ${error.lines}` : '';
  const what =
    error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'has a quote that is never closed' : 'is not readable as CSV';
  return new BrokenInput(`${name} ${what}${line}: nothing was imported; mend that line and import it again.`);
};

/**
 * CSV with a header line, in objects by column; a line with more or fewer cells than the header has a fault. Throws `BrokenInput` for a quote that never closes.
 */
export async function* rowsOfCsv(text: string, name: string): AsyncGenerator<Row> {
  if (/^\s*[[{]/.test(text)) throw new BrokenInput(`${name} is JSON, not CSV: import it as jsonl.`);
  const parser = parse({
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: 4_000_000,
  });
  let header: string[] | null = null;
  const bytes = Buffer.from(text);
  const source = Readable.from(chunksOf(bytes));
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser)) {
      const cells: string[] = record;
      if (!header) {
        header = cells.map((cell) => cell.trim());
        continue;
      }
      const isWhole = cells.length === header.length;
      yield {
        value: Object.fromEntries(header.map((column, at) => [column, cells[at]])),
        fault: isWhole ? null : 'has more or fewer cells than the header',
        where: `line ${info.lines}`,
        progress: info.bytes / bytes.length,
      };
    }
  } catch (error) {
    throw csvFault(error, name);
  }
}
