import { percentOf } from '@/lib/jobs/demand/percent.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { BarChart } from './bar-chart.tsx';
import { ScrollTable, type TableColumn } from './scroll-table.tsx';
import { partText, type ShownChart, type ShownRow, type Subject, saidShare } from './shown-chart.ts';

type Props = {
  chart: ShownChart;
  subject: Subject;
  /** Names the chart and its table: "Skills by share of open jobs". */
  caption: string;
  /** What a row is: "Skill", "Level". */
  rowHead: string;
  /** Rows in the picture; the table has every one. */
  most?: number;
};

/** A chart as a picture, as a table with the same numbers, and as a file. */
export const ChartBlock = ({ chart, subject, caption, rowHead, most = Number.POSITIVE_INFINITY }: Props) => {
  const shown = chart.rows.filter(({ state, whole }) => state.isSaid || whole.isSaid).slice(0, most);
  const isLong = chart.rows.length > most;
  return (
    <>
      {shown.length > 0 && (
        <>
          {subject.state && <p className="mt-2 text-sm text-muted">{legendOf(chart, subject)}</p>}
          <BarChart
            className="mt-3"
            rows={shown.map((row) => barRow(row, subject))}
            label={labelOf(shown, { caption, isLong })}
          />
        </>
      )}
      <details className={isLong ? 'more mt-2' : 'mt-2'} open={!isLong && chart.rows.length < FEW}>
        <summary>{`${caption}: ${isLong ? `all ${chart.rows.length.toLocaleString('en')}` : 'the same'} as a table`}</summary>
        <ScrollTable
          caption={caption}
          columns={columnsOf(chart, subject, rowHead)}
          rows={chart.rows.map((row) => ({ key: row.value, cells: cellsOf(chart, row, subject) }))}
        />
      </details>
      <p className="mt-1 text-sm">
        <a href={chart.csvHref}>{caption} as CSV</a>
      </p>
    </>
  );
};

/** Which bar is which, in the unit of the chart. */
const legendOf = ({ name, rows }: ShownChart, subject: Subject): string => {
  const [first] = rows;
  const counted = {
    employers: [first?.state, first?.whole].map((share) => plural(share?.of ?? 0, 'employer')),
    // Each share is of the jobs with a description, which are fewer than the page's.
    skills: [first?.state, first?.whole].map(
      (share) => `${plural(share?.of ?? 0, subject.word)} with a description`,
    ),
  };
  const [state, whole] =
    name === 'employers' || name === 'skills' ? counted[name] : [subject.state, subject.whole];
  return rows.some((row) => row.state.isSaid)
    ? `Upper bar: ${state}. Lower bar: all ${whole}.`
    : `The bar is of all ${whole}; the filtered ones are too few for a share.`;
};

/** A table of fewer rows lies open. */
const FEW = 10;

const barRow = ({ value, name, state, whole }: ShownRow, subject: Subject) => ({
  key: value,
  name,
  note: noteOf({ state, whole }, subject),
  bars: (subject.state ? [state, whole] : [whole]).map(({ part, of, isSaid }) =>
    isSaid ? percentOf(part, of) : null,
  ),
});

/** The shares in words, in the order of the bars. */
const noteOf = ({ state, whole }: Pick<ShownRow, 'state' | 'whole'>, subject: Subject): string => {
  if (!state.isSaid) return `${saidShare(whole)} of all`;
  return subject.state ? `${saidShare(state)} · ${saidShare(whole)}` : saidShare(state);
};

/** The three largest by name; every number stands in the table. */
const labelOf = (
  rows: readonly ShownRow[],
  { caption, isLong }: { caption: string; isLong: boolean },
): string => {
  const said = rows
    .slice(0, 3)
    .map(({ name, state, whole }) => (state.isSaid ? ([name, state] as const) : ([name, whole] as const)))
    .map(([name, share]) => `${name} ${saidShare(share)} (${partText(share)})`);
  const what = isLong ? `${caption}, the first ${rows.length}` : caption;
  return `Bars: ${what}. ${said.join(', ')}${rows.length > 3 ? ' and so on' : ''}. The table below has every number.`;
};

const isSkills = ({ name }: ShownChart): boolean => name === 'skills' || name === 'employers';

const columnsOf = (chart: ShownChart, subject: Subject, rowHead: string): TableColumn[] => {
  const [unit, other] = chart.name === 'employers' ? ['Employers', 'Jobs'] : ['Jobs', 'Employers'];
  const number = (head: string): TableColumn => ({ head, isNumber: true });
  return [
    { head: rowHead },
    ...(chart.name === 'experience' ? [{ head: 'Of what' }] : []),
    ...[number(unit), number('Share'), number(other)],
    ...(isSkills(chart)
      ? [number(chart.name === 'employers' ? 'Place by jobs' : 'Place by employers'), { head: 'Taught at' }]
      : []),
    ...(subject.state ? [number(`${unit} of all`), number('Share of all')] : []),
  ];
};

const cellsOf = (chart: ShownChart, row: ShownRow, subject: Subject) => {
  const { value, name, of, state, whole, href, taughtAt, otherPlace } = row;
  return [
    href ? (
      <a key={value} href={href} className="inline-block py-0.5">
        {name}
      </a>
    ) : (
      name
    ),
    ...(chart.name === 'experience' ? [of] : []),
    partText(state),
    saidShare(state),
    (chart.name === 'employers' ? state.jobs : state.employers).toLocaleString('en'),
    ...(isSkills(chart)
      ? [
          otherPlace,
          taughtAt ? (
            <a key={taughtAt.href} href={taughtAt.href} className="inline-block py-0.5">
              {taughtAt.name}
            </a>
          ) : (
            'not in a guide'
          ),
        ]
      : []),
    ...(subject.state ? [partText(whole), saidShare(whole)] : []),
  ];
};
