import { FEWEST_DAYS, type Trend } from '@/lib/jobs/history/trend.ts';
import { FEWEST_TO_SAY } from '@/lib/jobs/wording/named-text.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { TrendLines } from './trend-lines.tsx';
import { TrendTable } from './trend-table.tsx';

export type TrendProps = {
  roleName: string;
  isSample: boolean;
  /** Null while the database is away. */
  trend: Trend | null;
  /** Names of the skills by slug. */
  names: ReadonlyMap<string, string>;
  csvHref: string;
};

/** How the share of the most named skills went from import day to import day; or why that cannot be said yet. */
export const TrendSection = (props: TrendProps) => (
  <section aria-labelledby="trend" className="mt-12">
    <h2 id="trend" className="text-2xl">
      Day by day
    </h2>
    <TrendWords {...props} />
  </section>
);

const TrendWords = ({ roleName, isSample, trend, names, csvHref }: TrendProps) => {
  if (isSample) return <p className="mt-3">Sample openings: no trend is kept of them.</p>;
  if (!trend)
    return <p className="mt-3">The days that are kept cannot be read just now: try again in a minute.</p>;
  const { days, tooFew, lines, tooNew } = trend;
  const csv = <a href={csvHref}>The days as CSV</a>;
  if (lines.length === 0)
    return (
      <>
        <p className="mt-3">
          Lines begin with {FEWEST_DAYS} import days on which at least {FEWEST_TO_SAY} open jobs had a
          description: {days.length} of {FEWEST_DAYS} import days so far.{tooFewWords(tooFew)}
        </p>
        {days.length + tooFew > 0 && <p className="mt-2 text-sm">{csv}</p>}
      </>
    );
  return (
    <>
      <p className="mt-3">
        How many of the open jobs for a {roleName} named the skills that are named most today, on{' '}
        {plural(days.length, 'import day')}, whatever filter is set above. Every line has the same scale.
      </p>
      <TrendLines lines={lines} names={names} />
      <TrendTable lines={lines} names={names} roleName={roleName} />
      <p className="mt-3 text-sm text-muted">
        Each day’s figures are those of its last import (UTC), of the jobs with a description; named, not
        required. A line also moves when other boards are asked or our lists of skills grow.
        {tooFewWords(tooFew)}
        {tooNew.length > 0 &&
          ` Counted on fewer than ${FEWEST_DAYS} of the days, and so without a line: ${tooNew.map((skill) => names.get(skill) ?? skill).join(', ')}.`}{' '}
        {csv} · <a href={routes.method()}>How it is counted</a>
      </p>
    </>
  );
};

const tooFewWords = (tooFew: number): string =>
  tooFew > 0
    ? ` ${plural(tooFew, 'more day')} had fewer than ${FEWEST_TO_SAY} such jobs: too few to say.`
    : '';
