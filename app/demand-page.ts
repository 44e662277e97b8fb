import type { DemandProps } from '@/components/demand/demand-props.ts';
import { everyRole, guideOf, neighboursOf, roleName, skillName } from '@/lib/content/content.ts';
import { skillsOf } from '@/lib/content/guide.ts';
import { type GuideGaps, guideGaps } from '@/lib/jobs/demand/guide-gaps.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import type { SkillNaming } from '@/lib/jobs/search/skill-namings.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { stateTitle } from '@/lib/jobs/wording/state-title.ts';
import { routes } from '@/lib/routes.ts';
import { type DemandAsked, lessonOf, shownChart, skillHref } from './demand-charts.ts';
import { names } from './panel.ts';

/** Quotes of entry-level openings that ask for years; of more it says how many there are. */
const MOST_QUOTES = 10;
/** Other roles that a page offers to look at or to compare with. */
const MOST_NEAR = 8;

/** The roles nearest to one, each with its demand page and the comparison of the two. */
export const nearRoles = (role: string): DemandProps['nearRoles'] =>
  neighboursOf(role)
    .slice(0, MOST_NEAR)
    .map((slug) => ({
      name: roleName(slug),
      demandHref: routes.demand(slug),
      compareHref: routes.compare(role, slug),
    }));

/** Everything a role's demand page shows. */
export const demandProps = (asked: DemandAsked): DemandProps => {
  const { role: slug, state, whole, filter, query } = asked;
  const { search, now, isSample } = market();
  const role = everyRole.find((known) => known.slug === slug);
  const guide = guideOf(slug);
  const jobs = (count: number): string => plural(count, jobWord(isSample));
  const panelQuery = filterQuery({ ...filter, sort: null, page: 1 }, { without: ['role'] });
  return {
    role: { slug, name: role?.name ?? slug, plural: role?.plural ?? slug },
    guideTitle: guide?.title ?? null,
    filtered: query
      ? {
          words: stateTitle(filter, search(filter, 1), { names, isSample }),
          panelHref: routes.guideJobs(slug, panelQuery),
        }
      : null,
    subject: { word: jobWord(isSample), whole: jobs(whole.total), state: query ? jobs(state.total) : null },
    state,
    whole,
    charts: {
      skills: shownChart('skills', asked),
      employers: shownChart('employers', asked),
      level: shownChart('level', asked),
      workplace: shownChart('workplace', asked),
      pay: shownChart('pay', asked),
      experience: shownChart('experience', asked),
    },
    gaps: guide && shownGaps(guideGaps(skillsOf(guide.steps.flatMap(({ topics }) => topics)), whole), asked),
    quotes: state.entryQuotes(MOST_QUOTES),
    nearRoles: nearRoles(slug),
    day: now().toISOString(),
    isSample,
  };
};

const shownGaps = (gaps: GuideGaps | null, { role }: DemandAsked): DemandProps['gaps'] => {
  const { readFilter } = market();
  const shown = (naming: SkillNaming) => ({
    ...naming,
    name: skillName(naming.skill),
    href: skillHref(naming.skill, { role, filter: readFilter({ role }) }),
    taughtAt: lessonOf(naming.skill, role),
  });
  return gaps && { rarelyNamed: gaps.rarelyNamed.map(shown), untaught: gaps.untaught.map(shown) };
};
