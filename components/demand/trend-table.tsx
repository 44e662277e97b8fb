import { Day } from '@/components/ui/day.tsx';
import type { TrendLine } from '@/lib/jobs/history/trend.ts';
import { shareText } from '@/lib/jobs/wording/named-text.ts';

type Props = { lines: readonly TrendLine[]; names: ReadonlyMap<string, string>; roleName: string };

/** The figures of the lines, the last day first. */
export const TrendTable = ({ lines, names, roleName }: Props) => {
  const title = `Open jobs for a ${roleName} that named each skill, by day`;
  const days = new Map(lines.flatMap(({ points }) => points.map(({ day, of }) => [day, of] as const)));
  const last = [...days].sort(([a], [b]) => (a < b ? 1 : -1));
  return (
    <details className="mt-4">
      <summary>The same as a table</summary>
      {/* Wider than a phone: it scrolls by itself, also by the keyboard. */}
      <section
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        tabIndex={0}
        className="mt-2 max-h-96 overflow-auto print:max-h-none print:overflow-visible"
      >
        <table className="text-sm tabular-nums">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col" className="p-2 text-start">
                Day
              </th>
              <th scope="col" className="p-2 text-end">
                With a description
              </th>
              {lines.map(({ skill }) => (
                <th key={skill} scope="col" className="p-2 text-end">
                  {names.get(skill) ?? skill}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {last.map(([day, of]) => (
              <tr key={day} className="border-t border-line">
                <th scope="row" className="p-2 text-start font-normal whitespace-nowrap">
                  <Day iso={day} />
                </th>
                <td className="p-2 text-end">{of.toLocaleString('en')}</td>
                {lines.map(({ skill, points }) => (
                  <td key={skill} className="p-2 text-end whitespace-nowrap">
                    {said(points.find((point) => point.day === day))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
};

/** "177 (45 %)", or that the skill was not counted yet. */
const said = (point: TrendLine['points'][number] | undefined): string =>
  point ? `${point.jobs.toLocaleString('en')} (${shareText(point.jobs, point.of)})` : 'not counted';
