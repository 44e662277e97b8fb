/** The parts of an amount of money in words: its figure, and the sign or code beside it. */

export const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
/** An hour is never paid a thousand of these; of others (yen, rupiah) it may be. */
export const LARGE_UNITS = /^(?:USD|EUR|GBP|CAD|AUD|CHF|SGD|NZD|BRL|PLN|ILS)$/;

const SYMBOLS: Record<string, string> = {
  us$: 'USD',
  ca$: 'CAD',
  c$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  nz$: 'NZD',
  s$: 'SGD',
  hk$: 'HKD',
  r$: 'BRL',
  nt$: 'TWD',
  mx$: 'MXN',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₪': 'ILS',
  '₩': 'KRW',
  zł: 'PLN',
};

/** A figure with or without marks between its thousands: "60,000", "60 000.00", "60.000,00", "60". */
export const NUMBER = String.raw`\d{1,3}(?:[., ’']\d{3}){1,4}(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?`;

/** "60.000" and "60,000" are thousands; a separator before one or two digits is a decimal point. */
export const amountOf = (digits: string, thousands: boolean): number => {
  const [, whole, decimals = ''] = /^(\d{1,3}(?:[., ’']\d{3}){1,4})(?:[.,](\d{1,2}))?$/.exec(digits) ?? [];
  const plain = whole ? `${whole.replace(/\D/g, '')}.${decimals || '0'}` : digits.replace(',', '.');
  return Number(plain) * (thousands ? 1_000 : 1);
};

/** The one currency that signs and codes in lower case name; null for several, or a bare "$". */
export const currencyOf = (signs: (string | undefined)[]): string | null => {
  const codes = signs.flatMap((sign) => {
    // A bare "$" is some dollar: it takes the code that stands beside it, and no code of its own.
    if (sign === undefined || sign === '$') return [];
    const code = Object.hasOwn(SYMBOLS, sign) ? SYMBOLS[sign] : sign.toUpperCase();
    return code ?? [];
  });
  const [code, ...others] = new Set(codes);
  return code && others.length === 0 && CURRENCIES.has(code) ? code : null;
};
