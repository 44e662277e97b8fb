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

/** Words of a description, with what only the words around them say. A sign says its currency. */
const quoted = ({ currency, unit }: Salary, raw: string): string => {
  const saysCurrency = currency === null || raw.includes(currency) || /[€£₹₪₩]|\p{L}\$|zł/u.test(raw);
  const saysUnit = unit === null || /\p{L}{2,}\W*$|\/\s?\p{L}+\W*$/u.test(raw.replace(/\b[A-Z]{3}\W*$/, ''));
  const rest = [saysCurrency ? null : currency, saysUnit || unit === null ? null : UNITS[unit]];
  const added = rest.filter(Boolean).join(' ');
  return added ? `${raw} (${added})` : raw;
};

/**
 * The employer's own words where they hold figures, with currency and period added where only the feed's fields say
 * them; else the figures, with the words behind.
 */
const amountText = (pay: Salary): string => {
  const money = [pay.currency, pay.unit && UNITS[pay.unit]].filter(Boolean).join(' ');
  if (pay.raw && /[1-9]/.test(pay.raw)) {
    // "$126,000—$248,000 USD" needs no second "USD".
    if (pay.source === 'text') return quoted(pay, pay.raw);
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
