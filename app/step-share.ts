import type { StepJobsProps } from '@/components/guide/step-jobs.tsx';
import { type Guide, type Step, skillsOf } from '@/lib/content/guide.ts';
import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';

/** The newest openings that stand beside a step. */
const MOST_NEWEST = 6;

/** A step's share of its role's panel: the openings that name something it teaches. */
export const stepShare = (guide: Guide, step: Step): StepJobsProps => {
  const { readFilter, now, lastImportAt, isSample } = market();
  const { role, roleName } = guide;
  const skills = skillsOf(step.topics);
  const demand = market().demand(readFilter({ role }));
  return {
    role,
    roleName,
    naming: demand.naming(skills),
    withoutText: demand.total - demand.of,
    newest: demand.newestNaming(skills, MOST_NEWEST),
    now: now(),
    lastImportAt,
    isSample,
    panelHref: routes.guideJobs(role, ''),
  };
};
