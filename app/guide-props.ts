import type { GuideProps } from '@/components/guide/guide-article.tsx';
import type { NearRole } from '@/components/guide/near-roles.tsx';
import { occupationCodes, roleName, skillName } from '@/lib/content/content.ts';
import { type Guide, skillsOf } from '@/lib/content/guide.ts';
import type { JobFilter } from '@/lib/jobs/filter.ts';
import { market } from '@/lib/jobs/market.ts';
import { overlapCounts, overlapWith } from '@/lib/jobs/overlap.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { guideDemand } from './guide-demand.ts';
import { wholeRole } from './panel.ts';

/**
 * A guide with the figures of this hour: the page, the Markdown and the file all take theirs from here. `filter` is the
 * state that a reader of the page has chosen.
 */
export const guideProps = (guide: Guide, filter?: JobFilter): GuideProps => ({
  guide,
  openJobs: plural(wholeRole(guide.role).total, jobWord(market().isSample)),
  demand: guideDemand(guide.role, filter),
  neighbours: nearRoles(guide),
});

/** The roles that a guide names as its neighbours, each with how much of it the guide teaches. */
const nearRoles = ({ role, neighbours, steps }: Guide): NearRole[] => {
  const { readFilter, demand } = market();
  const taught = new Set(skillsOf(steps.flatMap(({ topics }) => topics)));
  return neighbours.map((near) => {
    const named = demand(readFilter({ role: near }));
    const overlap = overlapWith(taught, named);
    return {
      name: roleName(near),
      href: routes.guide(near),
      compareHref: routes.compare(role, near),
      overlap: overlap && overlapCounts(overlap),
      of: named.of,
    };
  });
};

/** What the structured data of a guide and of its steps need besides where their pages stand. */
export const guideWords = (guide: Guide) => ({
  guide,
  siteUrl: settings().siteUrl,
  skillName,
  occupationCodes: occupationCodes(guide.role),
});
