import { expect, it } from 'vitest';
import { trendOf } from '../../../../lib/jobs/history/trend.ts';
import type { DemandDay } from '../../../../lib/jobs/stores/store.ts';

const days = (ofs: number[]): DemandDay[] =>
  ofs.map((of, at) => ({
    day: `2026-11-${String(at + 1).padStart(2, '0')}`,
    total: of + 5,
    of,
    employers: 3,
    skills: at % 2 ? [{ skill: 'sql', jobs: at, employers: 1 }] : [],
  }));

it('draws a line from the eighth day on that has thirty openings', () => {
  const seven = trendOf(days([30, 30, 30, 30, 29, 30, 30, 30]), ['sql']);
  expect(seven).toMatchObject({ tooFew: 1, lines: [] });
  expect(seven.days).toHaveLength(7);
  const eight = trendOf(days([30, 30, 30, 30, 29, 31, 30, 30, 30]), ['sql', 'git']);
  expect(eight.days).not.toContain('2026-11-05');
  expect(eight.lines.map(({ skill }) => skill)).toEqual(['sql', 'git']);
  expect(eight.lines[0]?.points).toHaveLength(8);
  expect(eight.lines[0]?.points[4]).toEqual({ day: '2026-11-06', jobs: 5, of: 31 });
});

it('takes a skill that a day does not tell of as named by none', () => {
  const { lines } = trendOf(days(Array.from({ length: 8 }, () => 40)), ['sql']);
  expect(lines[0]?.points.map(({ jobs }) => jobs)).toEqual([0, 1, 0, 3, 0, 5, 0, 7]);
});
