import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameDraft } from '../../../../lib/jobs/search/name-index.ts';
import { atOnce } from '../../../../lib/jobs/search/steps.ts';

it('finds the row of every name, and hardly ever another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 200 }), (names) => {
      const draft = nameDraft();
      names.forEach((name, place) => {
        draft.add(place, name);
      });
      // Rows stand in the opposite order of their arrival.
      const rowOf = Uint32Array.from(names, (_, place) => names.length - 1 - place);
      const index = atOnce(draft.finish(rowOf));
      for (const [place, name] of names.entries()) {
        expect(index.candidates(name)).toContain(names.length - 1 - place);
      }
      expect(index.candidates(`${names.join('')}?`)).toEqual([]);
    }),
  );
});
