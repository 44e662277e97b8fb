import type { FilterGroup, JobFilter } from '@/lib/jobs/filter.ts';
import type { Job } from '@/lib/jobs/job.ts';
import type { Facets } from '@/lib/jobs/search/facets.ts';
import type { NearSearch } from '@/lib/jobs/search/nearest.ts';
import type { SearchResult } from '@/lib/jobs/search/search-result.ts';
import type { Names } from '@/lib/jobs/wording/names.ts';
import type { RowLessons } from './row-lessons-text.tsx';

/** A role near one that has no jobs at all, and how many it has. */
export type NearRole = { name: string; href: string; total: number };

/** What a page that shows a filter state knows of it. */
export type PanelProps = {
  filter: JobFilter;
  result: SearchResult;
  /** The facets of the roles alone, or of the whole list: what a group usually offers. */
  usual: Facets;
  /** Where nothing was found: what to search instead. */
  near: readonly NearSearch[];
  /** Where the role itself has no job at all: the roles nearest to it that have. */
  nearRoles: readonly NearRole[];
  names: Names;
  /** The role of titles that say none of the others: the last in a list of roles. */
  generalRole: string | null;
  /** The address of a filter state on this page. */
  hrefOf: (filter: JobFilter) => string;
  /** The form's target: this page without a query. */
  action: string;
  clearHref: string;
  /** Groups that the page's address decides by itself. */
  without: readonly FilterGroup[];
  /** Whether titles that say only "software engineer" may be of a chosen role: the second group then stands below. */
  hasGeneric: boolean;
  /** What a job names of the guide that the panel stands beside; left out where there is none. */
  lessonsOf?: (job: Job) => RowLessons | null;
  now: Date;
  lastImportAt: string | null;
  isSample: boolean;
};
