import { describe, expect, it } from 'vitest';
import { planPicture } from '../../../lib/progress/plan-picture.ts';

/** The picture of one step from a day to the last day of its plan. */
const picture = (from: string, last: string): string => {
  const dates = { start: { earliest: from, latest: from }, end: { earliest: last, latest: last } };
  return planPicture({
    hundredths: 800,
    from,
    steps: [{ number: 1, title: '', hours: { min: 1, max: 1 }, dates }],
    hours: { min: 1, max: 1 },
    weeks: { min: 1, max: 1 },
    end: dates.end,
  });
};
const lines = (svg: string): number[] => [...svg.matchAll(/<line x1="([\d.]+)%"/g)].map(([, x]) => Number(x));
const names = (svg: string): string[] =>
  [...svg.matchAll(/<text class="mark"[^>]*>([^<]*)</g)].map(([, name]) => name ?? '');

describe('the marks of a plan’s picture', () => {
  it('end with the plan, though more of them would fit', () => {
    const svg = picture('2026-12-10', '2027-02-20');
    expect(lines(svg)).toEqual([30.14, 72.6]);
    expect(names(svg)).toEqual(['Jan 2027', 'Feb 2027']);
  });

  it('are none where the plan ends before the next month begins', () => {
    expect(lines(picture('2026-12-10', '2026-12-31'))).toEqual([]);
  });

  it('have no words so near the end that they would be cut off, only their line', () => {
    const svg = picture('2026-12-10', '2027-02-01');
    expect(lines(svg)).toEqual([40.74, 98.15]);
    expect(names(svg)).toEqual(['Jan 2027']);
  });
});
