import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameDraft, rowsNamed } from '../../../../lib/jobs/search/name-index.ts';

it('finds the row of every name, and hardly ever another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 200 }), (names) => {
      const draft = nameDraft();
      names.forEach((name, place) => {
        draft.add(place, name);
      });
      // Rows stand in the opposite order of their arrival.
      const rowOf = Uint32Array.from(names, (_, place) => names.length - 1 - place);
      const table = draft.finish(rowOf);
      for (const [place, name] of names.entries()) {
        expect(rowsNamed(table, name)).toContain(names.length - 1 - place);
      }
      expect(rowsNamed(table, `${names.join('')}?`)).toEqual([]);
    }),
  );
});
