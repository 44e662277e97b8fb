import type { SkillLink } from '@/components/guide/topic-section.tsx';
import { skillName } from '@/lib/content/content.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { routes } from '@/lib/routes.ts';
import { wholeRole } from './panel.ts';

/** How many of a role's open jobs name a skill, and what that is of: the same wherever a topic is shown. */
export type GuideSkills = { skillBase: string; skillLink: (skill: string) => SkillLink };

export const guideSkills = (role: string): GuideSkills => {
  const { readFilter, isSample } = market();
  const { total, withText, facets } = wholeRole(role);
  return {
    skillBase: `${total.toLocaleString('en')} ${jobWord(isSample)}s (${withText.toLocaleString('en')} with a description)`,
    skillLink: (skill) => ({
      name: skillName(skill),
      href: routes.guideJobs(role, filterQuery(readFilter({ skill }))),
      count: facets.skill[skill] ?? 0,
    }),
  };
};
