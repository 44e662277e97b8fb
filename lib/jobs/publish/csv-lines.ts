import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null;

/**
 * Lines of a table by RFC 4180, each with CRLF at its end. Null is an empty cell. A cell that a spreadsheet would take
 * for a formula gets an apostrophe in front.
 */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))),
    { record_delimiter: '\r\n', escape_formulas: true },
  );
