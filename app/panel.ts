import type { PanelProps } from '@/components/jobs/panel-props.ts';
import { hasGeneralBeside, roleName, skillName } from '@/lib/content/content.ts';
import type { FilterGroup, JobFilter, RawParams } from '@/lib/jobs/filter.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import type { SearchResult } from '@/lib/jobs/search/job-index.ts';

/** Openings a guide's panel shows at a time. */
const PANEL_ROWS = 10;
/** Openings a page of the board and of `/jobs.json` holds. */
export const BOARD_ROWS = 20;

export const names = {
  role: roleName,
  skill: skillName,
  company: (slug: string): string => market().companyName(slug) ?? slug,
};

type Place = {
  path: string;
  without: readonly FilterGroup[];
  rows: number;
  fragment?: string;
  cleared?: Partial<JobFilter>;
};

const panelAt = (
  filter: JobFilter,
  { path, without, rows, fragment = '', cleared = {} }: Place,
): PanelProps => {
  const { readFilter, search, nearest, now, lastImportAt, isSample } = market();
  const hrefOf = (state: JobFilter): string => {
    const query = filterQuery(state, { without });
    return `${path}${query ? `?${query}` : ''}${fragment}`;
  };
  const result = search(filter, rows);
  return {
    filter,
    result,
    near: result.total === 0 ? nearest(filter) : [],
    names,
    hrefOf,
    action: path + fragment,
    clearHref: hrefOf({ ...readFilter({}), ...cleared }),
    without,
    hasGeneric: hasGeneralBeside(filter.role),
    now: now(),
    lastImportAt,
    isSample,
  };
};

/** What stands beside a guide before anything is chosen: the same search as its unfiltered panel, made once. */
export const wholeRole = (role: string): SearchResult => {
  const { search, readFilter } = market();
  return search(readFilter({ role }), PANEL_ROWS);
};

/** The panel of a guide: the page's address says the role, its query the rest. */
export const guidePanel = (role: string, path: string, params: RawParams): PanelProps =>
  panelAt(market().readFilter({ ...params, role }), {
    path,
    without: ['role'],
    rows: PANEL_ROWS,
    fragment: '#jobs',
  });

/** The board: the same filter over the whole list. */
export const boardPanel = (path: string, params: RawParams): PanelProps =>
  panelAt(market().readFilter(params), { path, without: [], rows: BOARD_ROWS });
