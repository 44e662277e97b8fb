import { type Guide, skillsOf } from '../content/guide.ts';
import { taughtAt } from '../content/taught-at.ts';
import { guideGaps, RARE_PERCENT } from '../jobs/demand/guide-gaps.ts';
import { percentOf } from '../jobs/demand/percent.ts';
import { COMMON_PERCENT, commonSkills } from '../jobs/overlap.ts';
import type { Demand } from '../jobs/search/demand.ts';
import type { SkillNaming } from '../jobs/search/skill-namings.ts';
import { jobWord } from '../jobs/wording/job-word.ts';
import { tooFewText } from '../jobs/wording/named-text.ts';
import { plural } from '../jobs/wording/plural.ts';
import { tableLines } from './table.ts';

export type RoleAsked = { slug: string; name: string };

type Known = {
  /** Null while the guide is not written. */
  guide: Guide | null;
  demand: Demand;
  isSample: boolean;
  skillName: (slug: string) => string;
};

/** Where a role's guide and its open jobs differ, in lines for an author; of a role without a guide what is common. */
export const roleGapLines = (role: RoleAsked, known: Known): string[] => {
  const { guide, demand, isSample } = known;
  const head = ['', `${role.name} (${role.slug})${guide ? '' : ': no guide yet'}`, `  ${countedOf(known)}`];
  const taught = guide ? skillsOf(guide.steps.flatMap(({ topics }) => topics)) : [];
  const gaps = guideGaps(taught, demand);
  const common = commonSkills(demand);
  if (!gaps || !common) return [...head, `  ${tooFewText(demand.of, isSample)}`];
  if (!guide) return [...head, ...block(`Common: named by at least ${COMMON_PERCENT} %`, common, known)];
  return [
    ...head,
    ...block(`Often named (at least ${COMMON_PERCENT} %), not taught`, gaps.untaught, known),
    ...block(`Taught, rarely named (below ${RARE_PERCENT} %)`, gaps.rarelyNamed, known, ({ skill }) =>
      taughtAt([guide], skill)
        .map(({ id }) => id)
        .join(', '),
    ),
  ];
};

const countedOf = ({ demand: { total, of, employers }, isSample }: Known): string =>
  `${plural(total, jobWord(isSample))}, ${of.toLocaleString('en')} with a description, from ${plural(employers, 'employer')}`;

const block = (
  title: string,
  namings: readonly SkillNaming[],
  { demand: { of }, skillName }: Known,
  taughtIn?: (naming: SkillNaming) => string,
): string[] => {
  if (namings.length === 0) return ['', `  ${title}: nothing`];
  const rows = namings.map((naming) => [
    naming.skill,
    skillName(naming.skill),
    ...(taughtIn ? [taughtIn(naming)] : []),
    `${naming.jobs.toLocaleString('en')} of ${of.toLocaleString('en')}`,
    percentOf(naming.jobs, of),
    naming.employers.toLocaleString('en'),
  ]);
  const heads = ['skill', 'name', ...(taughtIn ? ['taught in'] : []), 'named', '%', 'employers'];
  return [
    '',
    `  ${title}`,
    ...tableLines([heads, ...rows], { left: taughtIn ? 3 : 2 }).map((line) => `    ${line}`),
  ];
};
