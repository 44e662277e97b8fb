import type { Job } from '../job.ts';
import type { Facets } from './facets.ts';

export type SearchResult = {
  total: number;
  page: number;
  pages: number;
  jobs: readonly Job[];
  facets: Facets;
  /** Companies that have jobs here but stand not in `facets.company`, which lists the most frequent. */
  companiesBeyond: number;
  /** Jobs of the general group that meet every other choice: shown beside a role, never in its total. */
  generic: number;
  /** Jobs of the total that come with a description: of the others only the title can name a skill. */
  withText: number;
  /** Distinct employers among the total. */
  employers: number;
};

export type SearchOptions = { perPage: number; now: Date };
