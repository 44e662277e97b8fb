import { routes } from '../../routes.ts';
import { mayPassOn } from '../credit.ts';
import type { JobFilter } from '../filter.ts';
import { filterQuery } from '../filter-address.ts';
import type { Job } from '../job.ts';
import type { Names } from '../wording/names.ts';

/** In whose name, and in which words, feeds are written. */
export type Publisher = {
  /** The site's public origin, without a slash at the end. */
  siteUrl: string;
  names: Names;
  /** True while the openings are the bundled sample, which is called so. */
  isSample: boolean;
};

/** Most openings in `/jobs.csv`: the whole result of almost any filter. */
export const CSV_ROWS = 5_000;
/** Openings in `/jobs.atom`, and closings after them. */
export const ATOM_ENTRIES = 50;

/** Whether others may hand a job on: not where its source forbids it, and never what was invented. */
export const passesOn = ({ sourceId, sample }: Pick<Job, 'sourceId' | 'sample'>): boolean =>
  !sample && mayPassOn(sourceId);

/** The absolute address of a job's page here. */
export const pageOf = ({ id }: Pick<Job, 'id'>, { siteUrl }: Publisher): string => siteUrl + routes.job(id);

/** The absolute address of a filter state on the board. */
export const boardOf = (filter: JobFilter, { siteUrl }: Publisher): string =>
  siteUrl + routes.jobs(filterQuery(filter));

/** Numbers of the only range that a feed gave in fields; of several, or of words, none could stand for the job. */
export const onlyRange = ({ salary }: Pick<Job, 'salary'>): Job['salary'][number] | null => {
  const [range, ...more] = salary.filter(({ source }) => source === 'structured');
  return range && more.length === 0 ? range : null;
};
