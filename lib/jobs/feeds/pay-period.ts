import { type PostedPay, payUnitOf } from '../posting.ts';

/**
 * One structured range. A period that is named but none of our units (a project, twice a month) would make the
 * numbers say another thing: then only the words stay.
 */
export const payRange = (
  min: number | null,
  max: number | null,
  currency: string | null,
  period: string | null,
): PostedPay[] => {
  const low = min || null;
  const high = max || null;
  if (low === null && high === null) return [];
  const unit = payUnitOf(period ?? '');
  if (unit || !period?.trim()) return [{ min: low, max: high, currency, unit, raw: null, scope: null }];
  const raw = `${low ?? '?'} to ${high ?? '?'} ${currency ?? ''} (${period.trim()})`;
  return [{ min: null, max: null, currency: null, unit: null, raw, scope: null }];
};
