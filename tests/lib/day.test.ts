import { expect, it } from 'vitest';
import { dayAfter, daysBetween, dayText, isDay } from '../../lib/day.ts';

it.each(['2026-11-26', '2028-02-29', '9999-12-31', '0001-01-01'])('%s is a day', (day) => {
  expect(isDay(day)).toBe(true);
});

it.each([
  '2026-02-30',
  '2027-02-29',
  '2026-13-01',
  '2026-1-1',
  '',
  '20261126',
  ' 2026-11-26',
  null,
  20261126,
])('%s is none', (value) => {
  expect(isDay(value)).toBe(false);
});

it('goes over the ends of months and years, and back', () => {
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('2028-02-28', 2)).toBe('2028-03-01');
  expect(daysBetween('2026-12-01', dayAfter('2026-12-01', 9_490))).toBe(9_490);
});

it('is written for people, long and short', () => {
  expect([dayText('2026-12-01'), dayText('2026-12-01', 'short')]).toEqual(['1 December 2026', '1 Dec 2026']);
});
