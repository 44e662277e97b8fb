import type { PostingRecord } from '../../../lib/jobs/job.ts';
import type { Salary } from '../../../lib/jobs/posting.ts';

let count = 0;

/** An open posting with nothing stated but what a test names. */
export const aPosting = (given: Partial<PostingRecord> = {}): PostingRecord => {
  const key = given.key ?? `table:acme:${++count}`;
  return {
    key,
    id: `id-${key.replace(/[^a-z0-9]+/g, '-')}`,
    group: key,
    title: 'Backend Developer',
    hiringOrganization: { name: 'Acme', slug: 'acme' },
    url: 'https://acme.example.com/jobs/1',
    applyUrl: null,
    jobLocations: [],
    workplaceType: null,
    applicantLocationRequirements: [],
    employmentType: null,
    department: null,
    datePosted: '2026-11-01T00:00:00.000Z',
    dateUpdated: null,
    validThrough: null,
    baseSalary: [],
    language: null,
    roles: [],
    level: null,
    experienceRequirements: [],
    skills: [],
    firstSeenAt: '2026-11-02T00:00:00.000Z',
    lastSeenAt: '2026-11-02T00:00:00.000Z',
    status: 'open',
    closedAt: null,
    sourceId: 'csv:acme',
    hasText: false,
    sample: false,
    ...given,
  };
};

/** A range of pay in fields. */
export const aRange = (given: Partial<Salary> = {}): Salary => ({
  min: 60_000,
  max: 80_000,
  currency: 'EUR',
  unit: 'year',
  raw: null,
  scope: null,
  source: 'structured',
  ...given,
});

export const aPlace = (raw: string, countryCode: string | null = null) => ({
  raw,
  locality: null,
  region: null,
  countryCode,
});
