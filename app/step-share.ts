import type { StepJobsProps } from '@/components/guide/step-jobs.tsx';
import { type Guide, type Step, skillsOf } from '@/lib/content/guide.ts';
import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';
import { guideDemand } from './guide-demand.ts';
import { rowLessons } from './row-lessons.ts';

/** The newest openings that stand beside a step. */
const MOST_NEWEST = 6;

/** A step's share of its role's panel: the openings that name something it teaches. */
export const stepShare = (guide: Guide, step: Step): StepJobsProps => {
  const { readFilter, now, lastImportAt } = market();
  const { role, roleName } = guide;
  const skills = skillsOf(step.topics);
  return {
    role,
    roleName,
    demand: guideDemand(role),
    skills,
    newest: market().demand(readFilter({ role })).newestNaming(skills, MOST_NEWEST),
    lessonsOf: rowLessons(guide, (id) => routes.step(role, id)),
    now: now(),
    lastImportAt,
    panelHref: routes.guideJobs(role, ''),
  };
};
