import type { FeedRecord } from '../../../lib/jobs/posting.ts';

/** A feed's record with an id, a title and a company, and nothing else but what a test names. */
export const aRecord = (given: Partial<FeedRecord> = {}): FeedRecord => ({
  nativeId: '7001',
  internalJobId: null,
  title: 'Backend Engineer',
  company: 'Acme',
  url: null,
  applyUrl: null,
  locations: [],
  country: null,
  workplace: null,
  employmentType: null,
  department: null,
  datePosted: null,
  dateUpdated: null,
  validThrough: null,
  description: null,
  pay: null,
  language: null,
  ...given,
});
