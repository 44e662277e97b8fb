import { UNSAID } from '../../../lib/jobs/feeds/parts.ts';
import type { FeedRecord } from '../../../lib/jobs/posting.ts';

/** A feed's record with an id, a title and a company, and nothing else but what a test names. */
export const aRecord = (given: Partial<FeedRecord> = {}): FeedRecord => ({
  ...UNSAID,
  nativeId: '7001',
  title: 'Backend Engineer',
  company: 'Acme',
  ...given,
});
