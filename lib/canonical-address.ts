import { type JobFilter, type RawParams, rawParams } from './jobs/filter.ts';
import { filterQuery } from './jobs/filter-address.ts';
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

const GUIDE = /^\/guides\/[^/]+$/;
const PROGRESS = /^\/guides\/[^/]+\/progress$/;
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
    default:
      if (PROGRESS.test(path)) return progressQuery(readProgress(rawParams(params)));
      if (PROGRESS_FILE.test(path)) return doneQuery(readProgress(rawParams(params)));
      return GUIDE.test(path) ? filterQuery(filter(), { without: ['role'] }) : '';
  }
};
