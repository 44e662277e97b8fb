import { Day } from '@/components/ui/day.tsx';
import { daysBetween, dayText } from '@/lib/day.ts';
import type { TrendLine } from '@/lib/jobs/history/trend.ts';
import { shareText } from '@/lib/jobs/wording/named-text.ts';

type Point = TrendLine['points'][number];
type Props = { lines: readonly TrendLine[]; names: ReadonlyMap<string, string> };

/** More days than these are a line without a mark on each. */
const MOST_MARKS = 60;

/** A picture for each skill under its name, all on one scale: nothing is told apart by colour, and no line crosses. */
export const TrendLines = ({ lines, names }: Props) => {
  const top = scaleOf(lines);
  return (
    <ul className="mt-4 grid items-end gap-6 sm:grid-cols-2">
      {lines.map((line) => (
        <li key={line.skill}>
          <TrendPicture line={line} name={names.get(line.skill) ?? line.skill} top={top} />
        </li>
      ))}
    </ul>
  );
};

const percentOf = ({ jobs, of }: Point): number => (100 * jobs) / of;

/** The highest share of all, up to the next ten percent. */
const scaleOf = (lines: readonly TrendLine[]): number =>
  Math.max(10, Math.ceil(Math.max(...lines.flatMap(({ points }) => points.map(percentOf))) / 10) * 10);

const TrendPicture = ({ line: { points }, name, top }: { line: TrendLine; name: string; top: number }) => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const span = Math.max(1, daysBetween(first.day, last.day));
  const places = points.map(
    (point) =>
      `${round((100 * daysBetween(first.day, point.day)) / span)} ${round(100 - (100 * percentOf(point)) / top)}`,
  );
  const byShare = points.toSorted((a, b) => percentOf(a) - percentOf(b));
  return (
    <figure>
      <figcaption>
        <strong>{name}</strong>: {said(last)}
      </figcaption>
      <div className="mt-2 flex gap-2">
        <svg
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={`${name}: ${said(first)}, ${said(last)}; the least ${said(byShare[0] ?? first)}, the most ${said(byShare.at(-1) ?? last)}`}
          className="h-20 grow min-w-0 overflow-visible"
        >
          <path
            d="M0 0H100M0 50H100M0 100H100"
            vectorEffect="non-scaling-stroke"
            className="stroke-line fill-none"
          />
          <path
            d={`M${places.join('L')}`}
            vectorEffect="non-scaling-stroke"
            strokeWidth="2"
            strokeLinejoin="round"
            className="stroke-accent fill-none"
          />
          {places.length <= MOST_MARKS && (
            <path
              // Strokes of no length with round ends: dots that the stretched picture leaves round.
              d={places.map((place) => `M${place}h0`).join('')}
              vectorEffect="non-scaling-stroke"
              strokeWidth="6"
              strokeLinecap="round"
              className="stroke-accent fill-none"
            />
          )}
        </svg>
        <p aria-hidden="true" className="flex flex-col justify-between text-xs leading-none text-muted">
          <span>{top} %</span>
          <span>0 %</span>
        </p>
      </div>
      <p aria-hidden="true" className="mt-1 mr-10 flex flex-wrap justify-between gap-x-2 text-xs text-muted">
        <Day iso={first.day} />
        <Day iso={last.day} />
      </p>
    </figure>
  );
};

/** "61 % on 26 November 2026 (737 of 1,204)". */
const said = ({ day, jobs, of }: Point): string =>
  `${shareText(jobs, of)} on ${dayText(day)} (${jobs.toLocaleString('en')} of ${of.toLocaleString('en')})`;

const round = (place: number): number => Math.round(place * 100) / 100;
