import { type JobFilter, type RawParams, rawParams } from './jobs/filter.ts';
import { demandQuery, filterQuery } from './jobs/filter-address.ts';
import { savedIds, savedQuery } from './jobs/saved-ids.ts';
import { doneQuery, progressQuery, readProgress } from './progress/progress-address.ts';
import { routes } from './routes.ts';

export type ReadFilter = (params: RawParams) => JobFilter;

/**
 * The one address a page is known by, and the key under which it is kept: what a page reads of its query in one
 * spelling, everything else dropped. Pure; never throws.
 */
export const canonicalAddress = (
  spelled: string,
  params: URLSearchParams,
  readFilter: ReadFilter,
): string => {
  const path = spelled.replace(/(?<=.)\/$/, '');
  const query = queryOf(path, params, readFilter);
  return query ? `${path}?${query}` : path;
};

/** A guide's page; with an ending (`.md`) it is a document, which keeps nothing of a query. */
const GUIDE = /^\/guides\/[^/.?]+$/;
const PROGRESS = /^\/guides\/[^/]+\/progress$/;
/** A page of demand, and the figures of its charts: of a role, whole or in a filter state. Its trend knows no filter. */
const DEMAND = /^\/guides\/[^/]+\/demand(?:\/(?:skills|employers|level|workplace|pay|experience)\.csv)?$/;
const PROGRESS_FILE = /^\/guides\/[^/]+\/progress\.(?:json|md)$/;

const queryOf = (path: string, params: URLSearchParams, readFilter: ReadFilter): string => {
  const filter = (): JobFilter => readFilter(rawParams(params));
  switch (path) {
    case routes.saved():
      return savedQuery(savedIds(rawParams(params)));
    case routes.jobs():
    case routes.jobsJson():
      return filterQuery(filter());
    case routes.jobsAtom():
    case routes.jobsCsv():
      // A feed and a table have no pages.
      return filterQuery({ ...filter(), page: 1 });
    case routes.boardCard():
      // Roles alone: nobody prints words of their own onto a card of ours.
      return filterQuery(readFilter({ role: params.getAll('role') }));
    default:
      if (PROGRESS.test(path)) return progressQuery(readProgress(rawParams(params)));
      if (PROGRESS_FILE.test(path)) return doneQuery(readProgress(rawParams(params)));
      if (DEMAND.test(path)) return demandQuery(filter());
      return GUIDE.test(path) ? filterQuery(filter(), { without: ['role'] }) : '';
  }
};

const BELOW_GUIDE = /^\/guides\/([^/?]+)\/./;
/** Two roles beside each other, or an address that should have named two. */
const COMPARE = /^\/compare(?:\/|$)/;

/** The page that says what there is instead of a missing one; undefined where the general one says it as well. */
export const missingPageOf = (key: string, roles: ReadonlySet<string>): string | undefined => {
  if (COMPARE.test(key)) return routes.missingComparison();
  const role = BELOW_GUIDE.exec(key)?.[1];
  return role !== undefined && roles.has(role) ? routes.missing(role) : undefined;
};

/** The address of the Markdown of a page, by the page's canonical address; undefined for a page that can have none. */
export const markdownAddress = (canonical: string): string | undefined =>
  GUIDE.test(canonical) ? `${canonical}.md` : undefined;
