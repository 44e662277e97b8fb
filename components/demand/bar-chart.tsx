export type BarRow = {
  key: string;
  name: string;
  /** Percents with one decimal, the first bar on top; null draws none. */
  bars: readonly (string | null)[];
  /** What stands at the end of the line: the share in words. */
  note: string;
};

type Props = {
  rows: readonly BarRow[];
  /** What is read aloud in place of the picture: what it shows, and where every number of it stands. */
  label: string;
  className?: string;
};

const TEXT = 20;
const BAR = 9;
const GAP = 9;
/** The first bar is what the page is about, the second what it is compared with. */
const KINDS = ['fill-accent', 'fill-blaze'] as const;

/**
 * Shares as bars from 0 to 100 percent. Places are percents and the text has its own size, so that it stays readable
 * at every width. The numbers stand in a table beside it.
 */
export const BarChart = ({ rows, label, className = '' }: Props) => {
  const series = Math.max(...rows.map(({ bars }) => bars.length));
  const height = TEXT + series * BAR + GAP;
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={rows.length * height}
      className={`demand-chart ${className}`}
    >
      {rows.map(({ key, name, bars, note }, row) => (
        <g key={key} data-value={key}>
          <text x="0" y={row * height + 14}>
            {name}
          </text>
          <text x="100%" y={row * height + 14} textAnchor="end" className="note">
            {note}
          </text>
          {bars.map((percent, at) => {
            const y = row * height + TEXT + at * BAR;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is known by its place, which never changes
              <g key={at}>
                <rect x="0" y={y} width="100%" height={BAR - 2} className="fill-line" />
                {percent !== null && (
                  <rect
                    x="0"
                    y={y}
                    width={`${percent}%`}
                    height={BAR - 2}
                    className={`bar-${at} ${KINDS[at] ?? ''}`}
                  />
                )}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
};
