import { digestOf } from '../../../lib/jobs/normalise-key.ts';
import type { JobPosting } from '../../../lib/jobs/posting.ts';
import type { NewPosting, SourceChanges } from '../../../lib/jobs/stores/store.ts';

/** A posting as an import hands it to a store, with nothing stated but what a test names. */
export const aNewPosting = (given: Partial<JobPosting> = {}): NewPosting => {
  const id = given.id ?? 'aaaaaaaaaaaa';
  const posting: JobPosting = {
    key: `greenhouse:acme:${id}`,
    id,
    group: `greenhouse:acme:${id}`,
    title: 'Backend Engineer',
    hiringOrganization: { name: 'Acme', slug: 'acme' },
    url: null,
    applyUrl: null,
    jobLocations: [{ raw: 'Berlin', locality: 'Berlin', region: null, countryCode: 'DE' }],
    workplaceType: null,
    applicantLocationRequirements: [],
    employmentType: null,
    department: null,
    datePosted: null,
    dateUpdated: null,
    validThrough: null,
    baseSalary: [],
    language: null,
    descriptionHtml: '<p>We build.</p>',
    roles: [{ role: 'backend-developer', evidence: 'title' }],
    level: null,
    skills: ['sql'],
    ...given,
  };
  return { posting, digest: digestOf(posting) };
};

/** Changes of one source that do nothing but what a test names. */
export const someChanges = (given: Partial<SourceChanges> = {}): SourceChanges => ({
  sourceId: 'greenhouse:acme',
  sample: false,
  confirmed: true,
  insert: [],
  update: [],
  confirm: [],
  miss: [],
  unseen: [],
  close: [],
  ...given,
});
