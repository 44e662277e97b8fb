import { atomFeed } from '../../atom/feed.ts';
import { routes } from '../../routes.ts';
import type { JobFilter } from '../filter.ts';
import { filterQuery } from '../filter-address.ts';
import type { Job } from '../job.ts';
import type { ClosedJob } from '../market.ts';
import { type StateCounts, stateName, stateTitle } from '../wording/state-title.ts';
import { entryOf } from './atom-entry.ts';
import { ATOM_ENTRIES, boardOf, type Publisher } from './publisher.ts';

export type AtomState = {
  /** On page 1: a feed has no other. */
  filter: JobFilter;
  counts: StateCounts;
  /** Openings in the order of the page. */
  jobs: readonly Job[];
  /** The last one first. */
  closings: readonly ClosedJob[];
  /** ISO time of the last import, which stands for a feed without entries; null before the first. */
  asOf: string | null;
  now: Date;
};

/** A filter state as an Atom feed (RFC 4287): its first openings in the page's order, then what closed lately. */
export const jobsAtom = (state: AtomState, publisher: Publisher): string => {
  const { filter, counts, jobs, closings, asOf, now } = state;
  const { siteUrl } = publisher;
  const self = siteUrl + routes.jobsAtom(filterQuery(filter));
  const entries = [...jobs.map((job) => ({ job, ending: null })), ...closings].map((entry) =>
    entryOf({ ...entry, roles: filter.role, now }, publisher),
  );
  return atomFeed({
    self,
    page: boardOf(filter, publisher),
    // A reader's program keeps the name of the first day: what it counts stands beneath it.
    title: stateName(filter, publisher),
    subtitle: `${stateTitle(filter, counts, publisher)}. In the order of the page, and after them what closed in the last 30 days, at most ${ATOM_ENTRIES} jobs.`,
    updated: asOf ?? '1970-01-01T00:00:00.000Z',
    siteUrl,
    entries,
  });
};
