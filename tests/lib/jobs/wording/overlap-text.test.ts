import { expect, it } from 'vitest';
import { overlapText } from '../../../../lib/jobs/wording/overlap-text.ts';

it.each([
  [{ has: 12, common: 20 }, false, '12 of the 20 common skills of Data Engineer openings (60 %)'],
  [{ has: 0, common: 7 }, true, '0 of the 7 common skills of Data Engineer sample openings (0 %)'],
  [{ has: 0, common: 0 }, false, 'no skill is common in Data Engineer openings'],
])('%o of samples: %s is “%s”', (counts, isSample, text) => {
  expect(overlapText(counts, 'Data Engineer', isSample)).toBe(text);
});
