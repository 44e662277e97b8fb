/** Names people type for a country beside the one it is listed under; only what nobody takes for another country. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  AE: 'UAE',
  CI: 'Ivory Coast',
  CZ: 'Czech Republic',
  DE: 'Deutschland',
  GB: 'UK Britain England Scotland Wales',
  NL: 'Holland',
  TR: 'Turkey',
  US: 'USA America',
};

/**
 * What else finds a country, by its code in ISO 3166: other names, and the code itself once it is typed in full, since
 * the beginning of a code says nothing.
 */
export const countryWords = (code: string, typed: string): string => {
  const isCode = typed.trim().toUpperCase() === code;
  return `${OTHER_NAMES[code] ?? ''} ${isCode ? code : ''}`;
};
