import { type ComparedSkill, SIDES } from '@/lib/jobs/demand/comparison.ts';
import { percentOf } from '@/lib/jobs/demand/percent.ts';
import { COMMON_PERCENT } from '@/lib/jobs/overlap.ts';
import { shareText } from '@/lib/jobs/wording/named-text.ts';
import { BarChart } from './bar-chart.tsx';
import type { CompareProps } from './compare-props.ts';
import { ScrollTable } from './scroll-table.tsx';

type Props = Pick<CompareProps, 'roles' | 'skillName'> & {
  caption: string;
  skills: readonly ComparedSkill[];
};

/** Skills of two roles as pairs of bars, and as a table with the same numbers. */
export const CompareBlock = ({ roles, skillName, caption, skills }: Props) => {
  if (skills.length === 0) return <p className="mt-2">None.</p>;
  const shares = (one: ComparedSkill): string[] =>
    SIDES.map((side) => shareText(one[side].jobs, one[side].of, COMMON_PERCENT));
  const first = skills
    .slice(0, 3)
    .map(
      (one) =>
        `${skillName(one.skill)} ${SIDES.map((side, at) => `${shares(one)[at]} (${one[side].jobs} of ${one[side].of})`).join(' and ')}`,
    );
  const number = (head: string) => ({ head, isNumber: true });
  return (
    <>
      <BarChart
        className="mt-3"
        label={`Bars: ${caption}, ${roles.a.name} beside ${roles.b.name}. ${first.join(', ')}${skills.length > 3 ? ' and so on' : ''}. The table below has every number.`}
        rows={skills.map((one) => ({
          key: one.skill,
          name: skillName(one.skill),
          note: shares(one).join(' · '),
          bars: SIDES.map((side) => percentOf(one[side].jobs, one[side].of)),
        }))}
      />
      <details className="mt-2">
        <summary>{caption}: the same as a table</summary>
        <ScrollTable
          caption={caption}
          columns={[
            { head: 'Skill' },
            ...SIDES.flatMap((side) => [
              number(`${roles[side].name}: jobs`),
              number(`${roles[side].name}: share`),
              number(`${roles[side].name}: employers`),
            ]),
          ]}
          rows={skills.map((one) => ({
            key: one.skill,
            cells: [
              skillName(one.skill),
              ...SIDES.flatMap((side) => {
                const { jobs, of, employers } = one[side];
                return [
                  `${jobs.toLocaleString('en')} of ${of.toLocaleString('en')}`,
                  shareText(jobs, of, COMMON_PERCENT),
                  employers.toLocaleString('en'),
                ];
              }),
            ],
          }))}
        />
      </details>
    </>
  );
};
