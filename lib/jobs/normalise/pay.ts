import { type PostedPay, payUnitOf, type Salary } from '../posting.ts';
import { amountOf, CURRENCIES, currencyOf, LARGE_UNITS, NUMBER } from './pay-amount.ts';
import { cleanLine, cut } from './text.ts';

/** Pay as posted. A number is kept only with a meaning we are sure of; the words are kept always. */

const LONGEST_RAW = 200;
const MOST_RANGES = 20;

const rawWords = (text: string | null): string | null => cut(cleanLine(text ?? ''), LONGEST_RAW) || null;
const positive = (amount: number | null): number | null =>
  amount !== null && Number.isFinite(amount) && amount > 0 ? amount : null;

/** One range checked: 0 is unknown, a currency is a known code, and what contradicts itself keeps only its words. */
const soundRange = (range: PostedPay): PostedPay | null => {
  const raw = rawWords(range.raw);
  const scope = rawWords(range.scope);
  const min = positive(range.min);
  const max = positive(range.max);
  const code = range.currency?.trim().toUpperCase() ?? '';
  const currency = CURRENCIES.has(code) ? code : null;
  const largest = Math.max(min ?? 0, max ?? 0);
  const upsideDown = min !== null && max !== null && min > max;
  const hourlyNonsense = range.unit === 'hour' && largest > 1_000 && LARGE_UNITS.test(code);
  if (upsideDown || hourlyNonsense || largest === 0 || largest > 1e12) {
    return raw === null ? null : { min: null, max: null, currency: null, unit: null, raw, scope };
  }
  return { min, max, currency, unit: range.unit, raw, scope };
};

const SIGN = String.raw`[a-z]{0,2}\$|[€£₹₪₩]|zł|(?!per)[a-z]{3}(?![a-z])`;
const RANGE = new RegExp(
  String.raw`^(${SIGN})?\s*(${NUMBER})\s*(k)?\s*(${SIGN})?\s*(?:-|–|—|to)\s*(${SIGN})?\s*(${NUMBER})\s*(k)?\s*(${SIGN})?\s*(?:(?:/|per\b|an?\b)?\s*([a-z]+))?\.?$`,
);

/**
 * Reads "£60k - £80k per year" and the like: only a whole range with one currency and a period is sure. Anything
 * else ("$110,000", "competitive", "up to 70k") keeps its words and no number.
 */
export const payFromText = (text: string): PostedPay | null => {
  const raw = rawWords(text);
  if (raw === null) return null;
  const wordsOnly: PostedPay = { min: null, max: null, currency: null, unit: null, raw, scope: null };
  const found = RANGE.exec(
    raw
      .toLowerCase()
      .replace(/\bp\.?\s?a\.?$/, 'per year')
      .replace(/\bp\.?\s?h\.?$/, 'per hour'),
  );
  if (!found) return wordsOnly;
  const [, sign1, low = '', lowK, sign2, sign3, high = '', highK, sign4, period = ''] = found;
  const unit = payUnitOf(period);
  const currency = currencyOf([sign1, sign2, sign3, sign4]);
  if (!unit || !currency) return wordsOnly;
  // "60-80k": the first number borrows the second one's thousands.
  const borrowed = highK !== undefined && lowK === undefined && amountOf(low, false) < 1_000;
  const min = amountOf(low, lowK !== undefined || borrowed);
  return soundRange({ min, max: amountOf(high, highK !== undefined), currency, unit, raw, scope: null });
};

/** Every pay range of a posting, each once, two currencies or tiers never merged; empty when none is stated. */
export const salaries = (pay: PostedPay[] | string | null): Salary[] => {
  const isText = typeof pay === 'string';
  const ranges = isText ? [payFromText(pay)] : (pay ?? []).slice(0, MOST_RANGES).map(soundRange);
  const kept = ranges.flatMap((range): Salary[] =>
    range === null ? [] : [{ ...range, source: isText ? 'text' : 'structured' }],
  );
  return [...new Map(kept.map((range) => [JSON.stringify(range), range])).values()];
};
