import { expect, it } from 'vitest';
import { chosenText, namedText, shareText } from '../../../../lib/jobs/wording/named-text.ts';

it.each([
  [{ jobs: 38, of: 112, employers: 29 }, false, 'named in 38 of 112 open jobs (34 %) · 29 employers'],
  [{ jobs: 1, of: 30, employers: 1 }, true, 'named in 1 of 30 sample jobs (3 %) · 1 employer'],
  [{ jobs: 0, of: 1204, employers: 0 }, false, 'named in 0 of 1,204 open jobs (0 %) · 0 employers'],
  [{ jobs: 1, of: 300, employers: 1 }, false, 'named in 1 of 300 open jobs (under 1 %) · 1 employer'],
  [{ jobs: 299, of: 300, employers: 9 }, false, 'named in 299 of 300 open jobs (over 99 %) · 9 employers'],
  [{ jobs: 40, of: 40, employers: 9 }, false, 'named in 40 of 40 open jobs (100 %) · 9 employers'],
  [{ jobs: 12, of: 29, employers: 9 }, false, 'too few to say: 29 open jobs with a description'],
  [{ jobs: 0, of: 0, employers: 0 }, false, 'too few to say: 0 open jobs with a description'],
])('%o of samples: %s is “%s”', (counts, isSample, text) => {
  expect(namedText(counts, isSample)).toBe(text);
});

it.each([
  [{ jobs: 12, of: 42, employers: 9 }, 'of the 42 chosen: named in 12 (29 %) · 9 employers'],
  [{ jobs: 1, of: 1204, employers: 1 }, 'of the 1,204 chosen: named in 1 (under 1 %) · 1 employer'],
  [{ jobs: 29, of: 29, employers: 9 }, null],
])('%o of a chosen state is “%s”', (counts, text) => {
  expect(chosenText(counts)).toBe(text);
});

it.each([
  [96, 1000, 10, 'under 10 %'],
  [100, 1000, 10, '10 %'],
  [104, 1000, 10, '10 %'],
  [94, 1000, 10, '9 %'],
  [96, 1000, undefined, '10 %'],
])('%i of %i beside a rule that begins at %s percent is %s', (part, whole, limit, text) => {
  expect(shareText(part, whole, limit)).toBe(text);
});
