import { routes } from '../../routes.ts';
import { creditOf } from '../credit.ts';
import type { JobFilter } from '../filter.ts';
import { filterQuery } from '../filter-address.ts';
import type { Job } from '../job.ts';
import type { Salary } from '../posting.ts';
import type { SearchResult } from '../search/search-result.ts';
import { type StateCounts, stateTitle } from '../wording/state-title.ts';
import type { JobsAnswer } from './jobs-answer.ts';
import { boardOf, type Publisher, pageOf, passesOn } from './publisher.ts';

export type JsonState = {
  filter: JobFilter;
  result: SearchResult;
  /** For an empty result: the nearest searches that are not. */
  near: readonly (StateCounts & { filter: JobFilter })[];
  /** ISO time of the last import; null before the first. */
  asOf: string | null;
};

/** A page of the board as data: the same jobs in the same order, and every facet. */
export const jobsJson = ({ filter, result, near, asOf }: JsonState, publisher: Publisher): JobsAnswer => {
  const { total, page, pages, facets, companiesBeyond, jobs } = result;
  const pageAt = (number: number): string =>
    publisher.siteUrl + routes.jobsJson(filterQuery({ ...filter, page: number }));
  return {
    title: stateTitle(filter, result, publisher),
    url: boardOf(filter, publisher),
    next: page < pages ? pageAt(page + 1) : null,
    prev: page > 1 ? pageAt(Math.min(page - 1, pages)) : null,
    asOf,
    total,
    page,
    pages,
    facets,
    companiesBeyond,
    jobs: jobs.map((job) => jobJson(job, publisher)),
    nearest: near.map((state) => ({
      title: stateTitle(state.filter, state, publisher),
      total: state.total,
      url: boardOf(state.filter, publisher),
    })),
  };
};

const jobJson = (job: Job, publisher: Publisher): JobsAnswer['jobs'][number] => ({
  id: job.id,
  title: job.title,
  company: job.company.name,
  locations: job.places.map((place) => place.raw),
  workplace: job.workplace,
  countries: job.countries,
  level: job.level,
  type: job.type,
  skills: job.skills,
  roles: job.roles.map(({ role }) => role),
  likelyRoles: likelyRoles(job),
  experienceRequirements: job.experienceRequirements,
  datePosted: job.datePosted,
  salary: job.salary.map(salaryJson),
  page: pageOf(job, publisher),
  url: job.url ?? job.applyUrl,
  applyUrl: job.applyUrl,
  source: job.sourceId,
  sample: job.sample,
  attribution: creditOf(job),
  firstSeen: job.firstSeenAt,
  lastConfirmed: job.lastSeenAt,
  validThrough: job.validThrough,
  mayPassOn: passesOn(job),
  companySlug: job.company.slug,
  hasDescription: job.hasText,
});

const salaryJson = ({ min, max, currency, unit, raw, scope, source }: Salary) => ({
  min,
  max,
  currency,
  unit,
  raw,
  scope,
  source,
});

/** Those of a job's roles that only its description makes likely. */
export const likelyRoles = ({ roles }: Pick<Job, 'roles'>): string[] =>
  roles.flatMap(({ role, evidence }) => (evidence === 'description' ? role : []));
