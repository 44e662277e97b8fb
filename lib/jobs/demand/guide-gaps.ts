import { commonSkills } from '../overlap.ts';
import type { Demand } from '../search/demand.ts';
import type { SkillNaming } from '../search/skill-namings.ts';

/** A skill that a guide teaches is rarely named where a smaller share than this, in percent, of its openings name it. */
export const RARE_PERCENT = 5;

/** Where a guide and the openings of its role differ. */
export type GuideGaps = {
  /** What it teaches and openings rarely name, the rarest first; one that none names is among them. */
  rarelyNamed: SkillNaming[];
  /** What is common in the openings and it does not teach, the most often named first. */
  untaught: SkillNaming[];
};

/**
 * The differences between the skills a guide teaches (slugs) and those that the role's openings with a description
 * name. Null where these are too few to say.
 */
export const guideGaps = (
  taught: readonly string[],
  demand: Pick<Demand, 'of' | 'skills'>,
): GuideGaps | null => {
  const common = commonSkills(demand);
  if (!common) return null;
  const named = new Map(demand.skills().map((naming) => [naming.skill, naming]));
  return {
    rarelyNamed: taught
      .map((skill) => named.get(skill) ?? { skill, jobs: 0, employers: 0 })
      .filter(({ jobs }) => 100 * jobs < RARE_PERCENT * demand.of)
      .sort((a, b) => a.jobs - b.jobs || a.employers - b.employers || (a.skill < b.skill ? -1 : 1)),
    untaught: common.filter(({ skill }) => !taught.includes(skill)),
  };
};
