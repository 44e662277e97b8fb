import type { KnownSlugs } from '../../lib/jobs/filter.ts';
import type { JobPosting } from '../../lib/jobs/posting.ts';
import type { Vocabulary } from '../../lib/jobs/search/index-data.ts';

/** Seeded openings to measure with, and the words a reader could choose among them. */
export type Openings = {
  /** Where they come from, for the report. */
  name: string;
  vocabulary: Vocabulary;
  known: KnownSlugs;
  countries: readonly string[];
  companies: (n: number) => string[];
  words: readonly string[];
  /** The same number and seed give the same postings; posts of one group follow on one another. */
  generate: (n: number, seed: number) => Iterable<JobPosting>;
};

/** A posting with nothing stated but what is given. */
export const aBenchPosting = (
  given: Partial<JobPosting> & Pick<JobPosting, 'id' | 'title' | 'hiringOrganization'>,
): JobPosting => ({
  key: `bench:all:${given.id}`,
  group: `bench:all:${given.id}`,
  url: `https://jobs.example.com/openings/${given.id}`,
  applyUrl: `https://jobs.example.com/openings/${given.id}/apply`,
  jobLocations: [],
  workplaceType: null,
  applicantLocationRequirements: [],
  employmentType: null,
  department: null,
  datePosted: null,
  dateUpdated: null,
  validThrough: null,
  baseSalary: [],
  language: null,
  descriptionHtml: null,
  roles: [],
  level: null,
  experienceRequirements: [],
  skills: [],
  ...given,
});

/** The day that ages are counted from, so that a run tomorrow gives the same answers. */
export const BENCH_NOW = new Date('2026-11-22T12:00:00Z');
