import type { PayUnit, Salary } from '../posting.ts';

const PERIODS: Record<string, PayUnit> = {
  hour: 'hour',
  hourly: 'hour',
  day: 'day',
  daily: 'day',
  week: 'week',
  weekly: 'week',
  month: 'month',
  monthly: 'month',
  year: 'year',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
};

const payPeriod = (word: string | null): PayUnit | null => {
  const plain = (word ?? '').trim().toLowerCase();
  return Object.hasOwn(PERIODS, plain) ? (PERIODS[plain] ?? null) : null;
};

/**
 * One structured range. A period that is named but none of our units (a project, twice a month) would make the
 * numbers say another thing: then only the words stay.
 */
export const payRange = (
  min: number | null,
  max: number | null,
  currency: string | null,
  period: string | null,
): Salary[] => {
  const low = min || null;
  const high = max || null;
  if (low === null && high === null) return [];
  const unit = payPeriod(period);
  if (unit || !period?.trim()) return [{ min: low, max: high, currency, unit, raw: null }];
  const raw = `${low ?? '?'} to ${high ?? '?'} ${currency ?? ''} (${period.trim()})`;
  return [{ min: null, max: null, currency: null, unit: null, raw }];
};
