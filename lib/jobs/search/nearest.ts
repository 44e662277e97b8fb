import type { JobFilter } from '../filter.ts';

/** A filter state near one that finds nothing, and how many jobs it finds. */
export type NearSearch = {
  filter: JobFilter;
  total: number;
};

/** The searches nearest to one that finds nothing, best first; none of them is empty. */
export const nearestSearches = (
  _filter: JobFilter,
  _count: (filter: JobFilter) => number,
): NearSearch[] => [];
