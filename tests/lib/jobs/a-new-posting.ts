import type { PostingRecord } from '../../../lib/jobs/job.ts';
import { digestOf } from '../../../lib/jobs/normalise/key.ts';
import type { JobPosting } from '../../../lib/jobs/posting.ts';
import type {
  Asked,
  ChangedPosting,
  JobStore,
  KnownPosting,
  NewPosting,
  SourceChanges,
  StoreChanges,
} from '../../../lib/jobs/stores/store.ts';

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
    experienceRequirements: [],
    skills: ['sql'],
    ...given,
  };
  return { posting, digest: digestOf(posting) };
};

/** The same as a change of a posting that is there already. */
export const aChange = (given: Partial<JobPosting> = {}, keepText = false): ChangedPosting => ({
  ...aNewPosting(given),
  keepText,
  fill: false,
});

/** All open postings of a store, by id. */
export const openPostings = async (store: JobStore): Promise<PostingRecord[]> =>
  (await Array.fromAsync(store.openPostings())).flat().sort((a, b) => (a.id < b.id ? -1 : 1));

/** What a store knows of these sources and ids; writes nothing. */
export const known = async (store: JobStore, asked: Partial<Asked>): Promise<KnownPosting[]> => {
  let told: KnownPosting[] = [];
  await store.write({ sourceIds: [], ids: [], samples: false, ...asked }, (list) => {
    told = list;
    return { at: '2026-11-01T08:00:00.000Z', removeSamples: false, sources: [] };
  });
  return told;
};

/** Writes changes that need no knowledge of what is there. */
export const apply = (store: JobStore, changes: StoreChanges): Promise<{ samplesRemoved: number }> =>
  store.write({ sourceIds: [], ids: [], samples: false }, () => changes);

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
