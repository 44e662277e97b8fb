import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawParams } from '../../../lib/jobs/filter.ts';
import { idOf } from '../../../lib/jobs/normalise/key.ts';
import { MOST_SAVED_IDS, savedIds, savedQuery } from '../../../lib/jobs/saved-ids.ts';

const [one, two] = [idOf('one'), idOf('two')];

describe('the jobs an address of /saved names', () => {
  it('are ids that could be ours, once each, in their order', () => {
    expect(savedIds({ job: [two, 'x', one, two, '../../etc', one.toUpperCase(), ''] })).toEqual([two, one]);
    expect(savedIds({ job: one })).toEqual([one]);
    expect(savedIds({ q: one })).toEqual([]);
  });

  it('are fifty at most', () => {
    const ids = Array.from({ length: 80 }, (_, at) => idOf(`job ${at}`));
    expect(savedIds({ job: ids })).toEqual(ids.slice(0, 50));
  });

  it('read back from the query that was written for them', () => {
    const ids = fc.uniqueArray(fc.string().map(idOf), { maxLength: MOST_SAVED_IDS });
    fc.assert(
      fc.property(ids, (list) => {
        expect(savedIds(rawParams(new URLSearchParams(savedQuery(list))))).toEqual(list);
      }),
    );
  });

  it('never stop an address from being read', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        savedIds(rawParams(new URLSearchParams(query)));
      }),
    );
  });
});
