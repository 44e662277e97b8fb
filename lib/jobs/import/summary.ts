import type { PlannedSource } from './changes.ts';
import type { Counted } from './tally.ts';

/** What an import did, in figures. */
export type ImportSummary = {
  /** Every row is one of inserted, updated, unchanged, repeated and refused. */
  rows: number;
  inserted: number;
  updated: number;
  unchanged: number;
  /** The same id again in one file; its places were added to the first. */
  repeated: number;
  refused: number;
  refusals: Counted[];
  /** What could not be kept of rows that were taken. */
  remarks: Counted[];
  closed: number;
  /** Absent from a whole board for the first time: closed when the next good import lacks them too. */
  missed: number;
  /** Sources whose answer was empty or less than half: none of their absent postings was touched. */
  held: { sourceId: string; absent: number; arrived: number }[];
  samplesRemoved: number;
  sources: string[];
  /** Columns of a table that nothing was taken from. */
  unusedColumns: string[];
};

/** The figures that the changes of all sources add up to. */
export const figuresOf = (
  planned: PlannedSource[],
): Pick<ImportSummary, 'inserted' | 'updated' | 'unchanged' | 'closed' | 'missed' | 'held' | 'sources'> => {
  const sum = (count: (source: PlannedSource) => number): number =>
    planned.reduce((total, source) => total + count(source), 0);
  return {
    inserted: sum(({ changes }) => changes.insert.length),
    updated: sum(({ changes }) => changes.update.length),
    unchanged: sum(({ unchanged }) => unchanged),
    closed: sum(({ changes }) => changes.close.length),
    missed: sum(({ changes }) => changes.miss.length),
    held: planned.flatMap(({ changes, held, arrived }) =>
      held > 0 ? [{ sourceId: changes.sourceId, absent: held, arrived }] : [],
    ),
    sources: planned.map(({ changes }) => changes.sourceId),
  };
};
