import type { StepJobsProps } from '@/components/guide/step-jobs.tsx';
import { type Guide, type Step, skillsOf } from '@/lib/content/guide.ts';
import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';
import { wholeRole } from './panel.ts';

/** The newest openings that stand beside a step. */
const MOST_NEWEST = 6;

/** A step's share of its role's panel: the openings that name something it teaches. */
export const stepShare = (guide: Guide, step: Step): StepJobsProps => {
  const { readFilter, naming, newestNaming, now, lastImportAt, isSample } = market();
  const { role, roleName } = guide;
  const skills = skillsOf(step.topics);
  const filter = readFilter({ role });
  const { total, withText } = wholeRole(role);
  return {
    role,
    roleName,
    naming: naming(filter, skills),
    withoutText: total - withText,
    newest: newestNaming(filter, skills, MOST_NEWEST),
    now: now(),
    lastImportAt,
    isSample,
    panelHref: routes.guideJobs(role, ''),
  };
};
