import type { Salary } from '../posting.ts';

const UNITS: Record<NonNullable<Salary['unit']>, string> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
};

/** Pay as posted, with whom or where it is for where a posting has several ranges. */
export const payText = (pay: Salary): string =>
  [amountText(pay), pay.scope && `(${pay.scope})`].filter(Boolean).join(' ');

/**
 * The employer's own words where they hold figures, with currency and period added where only the feed's fields say
 * them; else the figures, with the words behind.
 */
const amountText = (pay: Salary): string => {
  const money = [pay.currency, pay.unit && UNITS[pay.unit]].filter(Boolean).join(' ');
  if (pay.raw && /[1-9]/.test(pay.raw)) {
    const complete =
      !money || /\b(?:year|annual|annum|month|week|day|daily|hour|p\.?a)\b|\/\s?(?:yr|hr|mo)/i.test(pay.raw);
    return complete ? pay.raw : `${pay.raw} (${money})`;
  }
  const amount = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 });
  const range = [...new Set([pay.min, pay.max].filter((value) => value !== null))];
  if (!range.length) return pay.raw ?? '';
  const only = pay.min !== null && pay.max !== null ? '' : pay.min === null ? 'up to ' : 'from ';
  return [only + range.map(amount).join('–'), money, pay.raw && `(${pay.raw})`].filter(Boolean).join(' ');
};
