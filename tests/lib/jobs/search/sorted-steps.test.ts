import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortedSteps } from '../../../../lib/jobs/search/sorted-steps.ts';
import { atOnce } from '../../../../lib/jobs/search/steps.ts';

it('sorts as sort does, equal ones in their order, across the runs it merges', () => {
  const lengths = fc.constantFrom(0, 1, 2, 1023, 1024, 1025, 2048, 3000, 5000);
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 50 }), fc.nat(), (length, different, seed) => {
      const keys = Array.from({ length }, (_, at) => Math.imul(at + seed, 2654435761) >>> 0).map(
        (key) => key % different,
      );
      const compare = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0);
      const sorted = atOnce(sortedSteps(length, compare));
      expect([...sorted]).toEqual(keys.map((_, place) => place).sort(compare));
    }),
    { numRuns: 40 },
  );
});
