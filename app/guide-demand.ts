import type { GuideDemand } from '@/components/guide/guide-demand.ts';
import { skillName } from '@/lib/content/content.ts';
import type { JobFilter } from '@/lib/jobs/filter.ts';
import { demandQuery, demandState, filterQuery, withChosen } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import { FEWEST_TO_SAY } from '@/lib/jobs/wording/named-text.ts';
import { stateWords } from '@/lib/jobs/wording/state-title.ts';
import { routes } from '@/lib/routes.ts';
import { names, wholeRole } from './panel.ts';

/**
 * What the open jobs of a role say of the skills in its guide: the same on the page, in the Markdown and in the file.
 * `shown` is the state that the reader has chosen; its figures stand beside those of the whole.
 */
export const guideDemand = (role: string, shown?: JobFilter): GuideDemand => {
  const { readFilter, isSample, now } = market();
  const filter = shown && demandState(shown);
  const whole = readFilter({});
  const all = market().demand(readFilter({ role }));
  const chosen = filter && demandQuery(filter) !== '' ? market().demand(filter) : null;
  const { skill: open } = wholeRole(role).facets;
  return {
    ofEach: (skills) =>
      skills
        .map((skill) => ({
          name: skillName(skill),
          // Slugs of the guide are known ones: nothing to be read leniently, dozens of times.
          href: open[skill] ? routes.guideJobs(role, filterQuery(withChosen(whole, 'skill', [skill]))) : null,
          all: all.namingOf(skill),
          chosen: chosen?.namingOf(skill) ?? null,
        }))
        // Where they are too few to say, their order would say it all the same.
        .sort((a, b) => (all.of < FEWEST_TO_SAY ? 0 : b.all.jobs - a.all.jobs)),
    ofAny: (skills) => ({ all: all.naming(skills), chosen: chosen?.naming(skills) ?? null }),
    of: all.of,
    withoutText: all.total - all.of,
    day: now().toISOString(),
    isSample,
    chosen: filter && chosen ? { words: stateWords(filter, { names, isSample }), of: chosen.of } : null,
  };
};
