import type { Metadata } from 'next';
import type { JobFilter } from '@/lib/jobs/filter.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import { routes } from '@/lib/routes.ts';

type Types = NonNullable<NonNullable<Metadata['alternates']>['types']>;

/** A filter state for programs, as `rel=alternate` links: JSON the same page, the other two from the start. */
export const feedAlternates = (filter: JobFilter): Types => {
  const whole = filterQuery({ ...filter, page: 1 });
  return {
    'application/json': [{ url: routes.jobsJson(filterQuery(filter)), title: 'These jobs as JSON' }],
    'application/atom+xml': [{ url: routes.jobsAtom(whole), title: 'These jobs as a feed' }],
    'text/csv': [{ url: routes.jobsCsv(whole), title: 'These jobs as a table' }],
  };
};
