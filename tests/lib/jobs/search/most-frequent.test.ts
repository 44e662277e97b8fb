import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostFrequent } from '../../../../lib/jobs/search/most-frequent.ts';

it('finds what sorting all of them would find', () => {
  const counts = fc.array(fc.oneof(fc.nat(3), fc.nat(400)), { maxLength: 300 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 120 }), (given, most) => {
      const sorted = given
        .map((count, code) => ({ count, code }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || a.code - b.code)
        .map(({ code }) => code);
      expect(mostFrequent(Uint32Array.from(given), most)).toEqual(sorted.slice(0, most));
      expect(mostFrequent(Uint32Array.from(given), Number.POSITIVE_INFINITY)).toEqual(sorted);
    }),
  );
});
