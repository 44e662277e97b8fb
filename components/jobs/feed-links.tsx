import type { JobFilter } from '@/lib/jobs/filter.ts';
import { filterQuery, subscription } from '@/lib/jobs/filter-address.ts';
import { routes } from '@/lib/routes.ts';

/** The same filter state for programs: JSON the same page, the table the whole, the feed the newest. */
export const FeedLinks = ({ filter }: { filter: JobFilter }) => {
  const whole = filterQuery({ ...filter, page: 1 });
  const newest = filterQuery(subscription(filter));
  return (
    <p className="mt-4 text-sm text-muted no-print">
      This list as: <a href={routes.jobsJson(filterQuery(filter))}>JSON</a> ·{' '}
      <a href={routes.jobsAtom(newest)}>Atom</a> · <a href={routes.jobsCsv(whole)}>CSV</a>
    </p>
  );
};
