import { TARGETS } from '../jobs/feeds/table.ts';
import type { ImportSummary } from '../jobs/import/summary.ts';
import type { Counted } from '../jobs/import/tally.ts';

export const count = (number: number): string => number.toLocaleString('en');
export const openings = (number: number): string => `${count(number)} opening${number === 1 ? '' : 's'}`;

const MOST_COLUMNS = 20;

const unused = (columns: string[]): string[] => {
  if (columns.length === 0) return [];
  const shown = columns.slice(0, MOST_COLUMNS).join(', ');
  const more = columns.length > MOST_COLUMNS ? ` and ${columns.length - MOST_COLUMNS} more` : '';
  return [
    `Columns not used: ${shown}${more}.`,
    `To use one, add --map TARGET=COLUMN; the targets are ${TARGETS.join(', ')}.`,
  ];
};

/** A source that is not believed. */
export const heldSentence = ({ sourceId, absent, arrived }: ImportSummary['held'][number]): string =>
  `Held: ${sourceId} answered with ${openings(arrived)} and lacks ${count(absent)} that are open; so short an answer closes none of them.`;

/** What an import did, in lines for the operator. `seconds` is how long it took. */
export const importReport = (name: string, summary: ImportSummary, seconds: number): string[] => {
  const { rows, inserted, updated, unchanged, repeated, refused, closed, missed, held } = summary;
  const line = (what: string, number: number, remark = ''): string =>
    `  ${what.padEnd(10)} ${count(number).padStart(9)}${remark && number > 0 ? `   ${remark}` : ''}`;
  const counted = ({ reason, count: number, where }: Counted): string =>
    `    ${count(number)} × ${reason} (${where.join(', ')}${number > where.length ? ', …' : ''})`;
  const optional = (what: string, number: number, remark: string): string[] =>
    number > 0 ? [line(what, number, remark)] : [];
  return [
    `${name}: ${count(rows)} row${rows === 1 ? '' : 's'} in ${seconds.toFixed(1)} s`,
    line('inserted', inserted),
    line('updated', updated),
    line('unchanged', unchanged),
    ...optional('repeated', repeated, 'the same id again; their places were added to the first'),
    line('refused', refused),
    ...summary.refusals.map(counted),
    ...(summary.remarks.length > 0 ? ['  taken, but without what could not be read'] : []),
    ...summary.remarks.map(counted),
    ...optional('missing', missed, 'not in this answer; closed if the next one lacks them too'),
    ...optional('closed', closed, 'not in this answer nor in the one before'),
    ...held.map(heldSentence),
    ...(summary.samplesRemoved > 0
      ? [`The ${openings(summary.samplesRemoved)} of the bundled sample are gone.`]
      : []),
    ...unused(summary.unusedColumns),
  ];
};
