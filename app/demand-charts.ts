import type { ShownChart } from '@/components/demand/shown-chart.ts';
import { guides, skillName } from '@/lib/content/content.ts';
import { taughtAt } from '@/lib/content/taught-at.ts';
import { chartValueName, ofWhat } from '@/lib/jobs/demand/chart-words.ts';
import { type ChartName, chartOf, placesOf } from '@/lib/jobs/demand/charts.ts';
import type { JobFilter, RawParams } from '@/lib/jobs/filter.ts';
import { demandQuery, demandState, filterQuery, withChosen } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import { NOT_STATED } from '@/lib/jobs/posting.ts';
import type { Demand } from '@/lib/jobs/search/demand.ts';
import { routes } from '@/lib/routes.ts';

/** A role's page of demand as it is asked for: the filter state beside the whole role. */
export type DemandAsked = {
  role: string;
  filter: JobFilter;
  /** The canonical query of the state; empty for the whole. */
  query: string;
  state: Demand;
  whole: Demand;
};

/** What a query asks of a role's demand: its page and its files read it alike. */
export const demandAsked = (role: string, params: RawParams): DemandAsked => {
  const { readFilter, demand } = market();
  const filter = demandState(readFilter({ ...params, role }));
  const query = demandQuery(filter);
  const whole = demand(readFilter({ role }));
  return { role, filter, query, state: query === '' ? whole : demand(filter), whole };
};

/** What a row of a chart is called on this site. */
export const nameIn =
  (chart: ChartName) =>
  (value: string): string =>
    chartValueName(chart, value, { skill: skillName });

/** A chart with the names of its rows, and where each leads. */
export const shownChart = (name: ChartName, asked: DemandAsked): ShownChart => {
  const { role, query, state, whole } = asked;
  const chart = chartOf(name, state, whole);
  const isSkills = name === 'skills' || name === 'employers';
  const others = isSkills
    ? placesOf(chartOf(name === 'skills' ? 'employers' : 'skills', state, whole))
    : null;
  return {
    name,
    csvHref: routes.demandCsv(role, name, query),
    rows: chart.rows.map((row) => ({
      ...row,
      name: nameIn(name)(row.value),
      of: ofWhat(name, row.value),
      otherPlace: others?.get(row.value) ?? null,
      href: rowHref(name, row.value, asked),
      taughtAt: isSkills ? lessonOf(row.value, role) : null,
    })),
  };
};

/** The first topic that teaches a skill, of the role's own guide if it does; of another guide it says which. */
export const lessonOf = (skill: string, role: string): { name: string; href: string } | null => {
  const [topic] = taughtAt(guides, skill, [role]);
  if (!topic) return null;
  return {
    name: topic.role === role ? topic.title : `${topic.title} (${topic.roleName} guide)`,
    href: topic.href,
  };
};

/** The jobs that name a skill beside the guide; of another value the page of that state. */
const rowHref = (chart: ChartName, value: string, { role, filter }: DemandAsked): string | null => {
  switch (chart) {
    case 'skills':
    case 'employers':
      return skillHref(value, { role, filter });
    case 'level':
    case 'workplace':
      return routes.demand(role, demandQuery(withChosen(filter, chart, [value])));
    case 'pay':
      return value === NOT_STATED
        ? null
        : routes.demand(role, demandQuery(withChosen(filter, chart, [value])));
    default:
      return null;
  }
};

/** The role's panel with this skill chosen beside what is filtered. */
export const skillHref = (skill: string, { role, filter }: Pick<DemandAsked, 'role' | 'filter'>): string => {
  const named = withChosen(filter, 'skill', [...filter.skill, skill]);
  return routes.guideJobs(role, filterQuery({ ...named, sort: null }, { without: ['role'] }));
};
