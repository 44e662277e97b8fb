import type { GuideProps } from '@/components/guide/guide-article.tsx';
import { occupationCodes, roleName, skillName } from '@/lib/content/content.ts';
import type { Guide } from '@/lib/content/guide.ts';
import { market } from '@/lib/jobs/market.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { guideSkills } from './guide-skills.ts';
import { wholeRole } from './panel.ts';

/** A guide with the figures of this hour: the page, the Markdown and the file all take theirs from here. */
export const guideProps = (guide: Guide): GuideProps => ({
  guide,
  openJobs: plural(wholeRole(guide.role).total, jobWord(market().isSample)),
  ...guideSkills(guide.role),
  neighbours: guide.neighbours.map((slug) => ({ name: roleName(slug), href: routes.guide(slug) })),
});

/** What the structured data of a guide and of its steps need besides where their pages stand. */
export const guideWords = (guide: Guide) => ({
  guide,
  siteUrl: settings().siteUrl,
  skillName,
  occupationCodes: occupationCodes(guide.role),
});
