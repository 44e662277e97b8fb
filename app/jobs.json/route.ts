import { creditOf } from '@/lib/jobs/credit.ts';
import { rawParams } from '@/lib/jobs/filter.ts';
import type { Job } from '@/lib/jobs/job.ts';
import { market } from '@/lib/jobs/market.ts';
import type { Salary } from '@/lib/jobs/posting.ts';
import { BOARD_ROWS } from '../panel.ts';

export const dynamic = 'force-dynamic';

/** The board's page as data: the same query, the same twenty jobs in the same order, and every facet; of companies the most frequent. */
export const GET = (request: Request): Response => {
  const { readFilter, search } = market();
  const filter = readFilter(rawParams(new URL(request.url).searchParams));
  const { total, page, pages, facets, companiesBeyond, jobs } = search(filter, BOARD_ROWS);
  return Response.json({ total, page, pages, facets, companiesBeyond, jobs: jobs.map(jobJson) });
};

const jobJson = (job: Job) => ({
  id: job.id,
  title: job.title,
  company: job.company.name,
  locations: job.places.map((place) => place.raw),
  workplace: job.workplace,
  countries: job.countries,
  level: job.level,
  skills: job.skills,
  roles: job.roles.map(({ role }) => role),
  likelyRoles: job.roles.flatMap(({ role, evidence }) => (evidence === 'description' ? role : [])),
  experienceRequirements: job.experienceRequirements,
  datePosted: job.datePosted,
  salary: job.salary.map(salaryJson),
  url: job.url ?? job.applyUrl,
  source: job.sourceId,
  /** Invented for a first look: no employer posted it. */
  sample: job.sample,
  /** Whoever shows this job owes its source the same credit. */
  attribution: creditOf(job),
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
