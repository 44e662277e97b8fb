import { expect, it } from 'vitest';
import { indexOf } from '../../../../lib/jobs/search/index-builder.ts';
import { aPosting } from '../a-posting.ts';

it('counts jobs by the kind of their source, with and without a description, samples as such', () => {
  const index = indexOf(
    [
      aPosting({ sourceId: 'greenhouse:acme', hasText: true }),
      aPosting({ sourceId: 'greenhouse:globex', hasText: true }),
      aPosting({ sourceId: 'greenhouse:globex' }),
      aPosting({ sourceId: 'remotive', hasText: true }),
      aPosting({ sourceId: 'csv:jobs' }),
      aPosting({ sourceId: 'jsonl:sample', sample: true, hasText: true }),
    ],
    { roles: [], generic: { role: '', beside: [] }, skillNames: new Map() },
  );
  expect(index.sources()).toEqual([
    { kind: 'greenhouse', jobs: 3, withText: 2 },
    { kind: 'csv', jobs: 1, withText: 0 },
    { kind: 'remotive', jobs: 1, withText: 1 },
    { kind: 'sample', jobs: 1, withText: 1 },
  ]);
});
