import type { Demand } from './search/demand.ts';
import type { SkillNaming } from './search/skill-namings.ts';
import { FEWEST_TO_SAY } from './wording/named-text.ts';

/** A skill is common in a role where at least this share, in percent, of its openings with a description name it. */
export const COMMON_PERCENT = 10;

type Named = Pick<Demand, 'of' | 'skills'>;

/** The common skills of a role, the most often named first; null where its openings are too few to say. */
export const commonSkills = (demand: Named): readonly SkillNaming[] | null =>
  demand.of < FEWEST_TO_SAY
    ? null
    : demand.skills().filter(({ jobs }) => 100 * jobs >= COMMON_PERCENT * demand.of);

/** Of the common skills of a role those that somebody has, and those that are left. */
export type Overlap = { has: readonly SkillNaming[]; lacks: readonly SkillNaming[] };

/**
 * How much of a role somebody already has who has these skills (slugs): the skills that a guide teaches, that ticked
 * topics teach, or that are common in another role. Null where the role's openings are too few to say.
 */
export const overlapWith = (have: ReadonlySet<string>, role: Named): Overlap | null => {
  const common = commonSkills(role);
  if (!common) return null;
  return {
    has: common.filter(({ skill }) => have.has(skill)),
    lacks: common.filter(({ skill }) => !have.has(skill)),
  };
};

/** The same as numbers, which is what a sentence of it needs. */
export const overlapCounts = ({ has, lacks }: Overlap): { has: number; common: number } => ({
  has: has.length,
  common: has.length + lacks.length,
});
