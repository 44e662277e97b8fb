import { describe, expect, it } from 'vitest';
import type { Hours } from '../../../lib/content/guide.ts';
import { planOf } from '../../../lib/progress/plan.ts';
import { planHtml } from '../../../lib/progress/plan-html.ts';
import { aTopic } from './a-guide.ts';

/** The plan of one topic from 1 December 2026. */
const htmlOf = (hours: Hours, hundredths: number): string =>
  planHtml(
    planOf([{ number: 1, title: 'Begin', topics: [aTopic(1, { hours })] }], () => false, {
      hundredths,
      from: '2026-12-01',
    }),
  );
const sumOf = (hours: Hours, hundredths: number): string =>
  (/<p>.*?<\/p>/.exec(htmlOf(hours, hundredths))?.[0] ?? '').replace(/<[^>]+>/g, '');
const cellsOf = (hours: Hours, hundredths: number): (string | undefined)[] =>
  [...htmlOf(hours, hundredths).matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) =>
    cell?.replace(/<[^>]+>/g, ''),
  );

describe('the sum of a plan', () => {
  it.each([
    [100, 'at 1 hour a week from'],
    [101, 'at 1.01 hours a week from'],
    [200, 'at 2 hours a week from'],
  ])('with %i hundredths of an hour is “%s”', (hundredths, words) =>
    expect(sumOf({ min: 5, max: 9 }, hundredths)).toContain(words),
  );

  it.each([
    [{ min: 4, max: 8 }, ': 1 week.'],
    [{ min: 8, max: 9 }, ': 1–2 weeks.'],
    [{ min: 16, max: 16 }, ': 2 weeks.'],
  ])('of %j hours, at 8 a week, says%s', (hours, words) => expect(sumOf(hours, 800)).toContain(words));

  it('says one day where the least and the most hours end on the same', () => {
    expect(sumOf({ min: 7, max: 7 }, 700)).toMatch(/ Done on 7 December 2026\.$/);
    expect(sumOf({ min: 7, max: 8 }, 700)).toMatch(/ Done between 7 December 2026 and 8 December 2026\.$/);
  });
});

it('the table of a plan says one day where the least and the most hours give the same', () => {
  expect(cellsOf({ min: 7, max: 7 }, 700)).toEqual(['7', '1 Dec 2026', '7 Dec 2026']);
  expect(cellsOf({ min: 7, max: 8 }, 700)).toEqual(['7–8', '1 Dec 2026', '7 Dec 2026 to 8 Dec 2026']);
});
