import { expect, it } from 'vitest';
import { trendOf, withNone } from '../../../../lib/jobs/history/trend.ts';
import type { DemandDay } from '../../../../lib/jobs/stores/store.ts';

const days = (ofs: number[]): DemandDay[] =>
  ofs.map((of, at) => ({
    day: `2026-11-${String(at + 1).padStart(2, '0')}`,
    total: of + 5,
    of,
    employers: 3,
    skills: [
      ...(at % 2 ? [{ skill: 'sql', jobs: at, employers: 1 }] : []),
      { skill: 'git', jobs: 1, employers: 1 },
    ],
  }));

it('draws a line from the eighth day on that has thirty openings', () => {
  const seven = trendOf(days([30, 30, 30, 30, 29, 30, 30, 30]), ['sql']);
  expect(seven).toMatchObject({ tooFew: 1, lines: [] });
  expect(seven.days).toHaveLength(7);
  const nine = days([30, 30, 30, 30, 29, 31, 30, 30, 30]);
  const eight = trendOf(
    withNone(
      nine,
      nine.map((day) => ({ ...day, skills: [{ skill: 'sql', jobs: 9, employers: 1 }] })),
    ),
    ['sql', 'git'],
  );
  expect(eight.days).not.toContain('2026-11-05');
  expect(eight.lines.map(({ skill }) => skill)).toEqual(['sql', 'git']);
  expect(eight.lines[0]?.points).toHaveLength(8);
  expect(eight.lines[0]?.points[4]).toEqual({ day: '2026-11-06', jobs: 5, of: 31 });
});

it('takes a skill as named by none on a day that counted it, and leaves it out of one that did not', () => {
  const own = days(Array.from({ length: 10 }, () => 40));
  const sql = { skill: 'sql', jobs: 3, employers: 2 };
  // The vocabulary got SQL on the second day: what a role does not tell of on the first is not known.
  const every = own.map((day, at) => ({ ...day, skills: at === 0 ? [] : [sql] }));
  const { lines, tooNew } = trendOf(withNone(own, every), ['sql', 'rust']);
  expect(lines.map(({ skill }) => skill)).toEqual(['sql']);
  expect(lines[0]?.points.map(({ jobs }) => jobs)).toEqual([1, 0, 3, 0, 5, 0, 7, 0, 9]);
  expect(lines[0]?.points[0]?.day).toBe('2026-11-02');
  expect(tooNew).toEqual(['rust']);
  expect(trendOf(withNone(own.slice(0, 7), every), ['sql', 'rust']).tooNew).toEqual([]);
});
