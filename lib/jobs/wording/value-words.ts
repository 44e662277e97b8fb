import type { FilterGroup } from '../filter.ts';

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
    generic: 'Title says only “software engineer” or the like',
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
