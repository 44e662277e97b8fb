import type { GuideProps } from '@/components/guide/guide-article.tsx';
import { occupationCodes, roleName, skillName } from '@/lib/content/content.ts';
import type { Guide } from '@/lib/content/guide.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { wholeRole } from './panel.ts';

/** A guide with the figures of this hour: the page, the Markdown and the file all take theirs from here. */
export const guideProps = (guide: Guide): GuideProps => {
  const { readFilter, isSample } = market();
  const whole = wholeRole(guide.role);
  return {
    guide,
    openJobs: plural(whole.total, jobWord(isSample)),
    skillBase: `${whole.total.toLocaleString('en')} ${jobWord(isSample)}s (${whole.withText.toLocaleString('en')} with a description)`,
    neighbours: guide.neighbours.map((slug) => ({ name: roleName(slug), href: routes.guide(slug) })),
    skillLink: (skill) => ({
      name: skillName(skill),
      href: routes.guideJobs(guide.role, filterQuery(readFilter({ skill }))),
      count: whole.facets.skill[skill] ?? 0,
    }),
  };
};

/** What the structured data of a guide and of its steps need besides where their pages stand. */
export const guideWords = (guide: Guide) => ({
  guide,
  siteUrl: settings().siteUrl,
  skillName,
  occupationCodes: occupationCodes(guide.role),
});
