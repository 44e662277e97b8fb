import type { FilterGroup } from '@/lib/jobs/filter.ts';
import type { Salary } from '@/lib/jobs/posting.ts';

/** Words for the values of the filter. Roles, skills and companies bring their own names. */
const WORDS: Partial<Record<FilterGroup, Record<string, string>>> = {
  level: {
    internship: 'Internship',
    entry: 'Entry',
    mid: 'Mid',
    senior: 'Senior',
    lead: 'Lead',
    manager: 'Manager',
    'not-stated': 'Not stated',
  },
  workplace: { remote: 'Remote', hybrid: 'Hybrid', 'on-site': 'On site', 'not-stated': 'Not stated' },
  type: {
    'full-time': 'Full-time',
    'part-time': 'Part-time',
    contract: 'Contract',
    temporary: 'Temporary',
    internship: 'Internship',
    'not-stated': 'Not stated',
  },
  posted: { '1d': 'Since yesterday', '7d': '7 days', '30d': '30 days' },
  pay: { stated: 'Pay stated' },
  evidence: {
    title: 'Title says the role',
    generic: 'Title says only “software engineer”',
    description: 'Likely from the text',
  },
};

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

export const countryName = (code: string): string => {
  if (code === 'worldwide') return 'Worldwide';
  if (code === 'not-stated') return 'Not stated';
  return /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code;
};

export const valueWord = (group: FilterGroup, value: string): string =>
  group === 'country' ? countryName(value) : (WORDS[group]?.[value] ?? value);

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
