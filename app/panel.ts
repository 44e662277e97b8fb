import { cache } from 'react';
import type { PanelProps } from '@/components/jobs/panel-props.ts';
import {
  everyRole,
  guideOf,
  hasGeneralBeside,
  neighboursOf,
  roleName,
  skillName,
} from '@/lib/content/content.ts';
import { type FilterGroup, type JobFilter, type RawParams, rawParams } from '@/lib/jobs/filter.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import type { SearchResult } from '@/lib/jobs/search/search-result.ts';
import { pageTitle } from '@/lib/jobs/wording/state-title.ts';
import { routes } from '@/lib/routes.ts';
import { rowLessons } from './row-lessons.ts';

/** Openings a guide's panel shows at a time. */
export const PANEL_ROWS = 10;
/** Openings a page of the board and of `/jobs.json` holds. */
export const BOARD_ROWS = 20;

export const names = {
  role: roleName,
  skill: skillName,
  company: (slug: string): string => market().companyName(slug) ?? slug,
};

const generalRole = everyRole.find(({ kind }) => kind === 'fallback')?.slug ?? null;

/** Neighbouring roles shown where a role has no job at all. */
const MOST_NEAR_ROLES = 5;

/** The search of a state, made once for a request: its page and its title ask for the same. */
const searched = cache((query: string, rows: number): SearchResult => {
  const { readFilter, search } = market();
  return search(readFilter(rawParams(new URLSearchParams(query))), rows);
});

/** The same of roles alone, of none: what their pages show before anything else is chosen. */
const unfiltered = (role: string[], rows: number): SearchResult =>
  searched(filterQuery(market().readFilter({ role })), rows);

/** The address of the board with these choices. */
export const boardHref = (params: RawParams): string => routes.jobs(filterQuery(market().readFilter(params)));

/** The sentence of a filter state for the title of its page, `rows` openings to a page. */
export const panelTitle = (filter: JobFilter, rows: number): string =>
  pageTitle(filter, searched(filterQuery(filter), rows), { names, isSample: market().isSample });

type Place = {
  path: string;
  without: readonly FilterGroup[];
  rows: number;
  fragment?: string;
  /** Where another role stands, shown as this one is. */
  roleHref: (role: string) => string;
};

/** The roles nearest to the chosen ones that have jobs; none where these have some, whatever else is chosen. */
const nearRolesOf = (filter: JobFilter, roleHref: Place['roleHref']): PanelProps['nearRoles'] => {
  const { readFilter, search } = market();
  const totalOf = (role: string): number => search(readFilter({ role }), 1).total;
  if (filter.role.some((role) => totalOf(role) > 0)) return [];
  return [...new Set(filter.role.flatMap(neighboursOf))]
    .map((role) => ({ name: roleName(role), href: roleHref(role), total: totalOf(role) }))
    .filter(({ total }) => total > 0)
    .slice(0, MOST_NEAR_ROLES);
};

const panelAt = (filter: JobFilter, { path, without, rows, fragment = '', roleHref }: Place): PanelProps => {
  const { readFilter, nearest, now, lastImportAt, isSample } = market();
  const hrefOf = (state: JobFilter): string => {
    const query = filterQuery(state, { without });
    return `${path}${query ? `?${query}` : ''}${fragment}`;
  };
  const result = searched(filterQuery(filter), rows);
  return {
    filter,
    result,
    usual: unfiltered(filter.role, rows).facets,
    near: result.total === 0 ? nearest(filter, without) : [],
    nearRoles: result.total === 0 ? nearRolesOf(filter, roleHref) : [],
    names,
    generalRole,
    hrefOf,
    action: path + fragment,
    clearHref: hrefOf(readFilter({})),
    without,
    hasGeneric: hasGeneralBeside(filter.role),
    now: now(),
    lastImportAt,
    isSample,
  };
};

/** What stands beside a guide before anything is chosen: the same search as its unfiltered panel, made once. */
export const wholeRole = (role: string): SearchResult => unfiltered([role], PANEL_ROWS);

/** The panel of a guide: the page's address says the role, its query the rest. */
export const guidePanel = (role: string, path: string, params: RawParams): PanelProps => {
  const panel = panelAt(market().readFilter({ ...params, role }), {
    path,
    without: ['role'],
    rows: PANEL_ROWS,
    fragment: '#jobs',
    roleHref: (near) => routes.guideJobs(near, ''),
  });
  const guide = guideOf(role);
  // Its steps stand on the very page, which keeps its state.
  return guide ? { ...panel, lessonsOf: rowLessons(guide, (step) => `#${step}`) } : panel;
};

/** The board: the same filter over the whole list. */
export const boardPanel = (path: string, params: RawParams): PanelProps =>
  panelAt(market().readFilter(params), {
    path,
    without: [],
    rows: BOARD_ROWS,
    roleHref: (near) => boardHref({ role: near }),
  });
