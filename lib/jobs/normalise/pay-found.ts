import type { PayUnit } from '../posting.ts';
import { amountOf, CURRENCIES, currencyOf, NUMBER } from './pay-amount.ts';
import { unitBehind } from './pay-words.ts';

/** Amounts of money with a sign or a code, wherever they stand in a line of text. */

/** From `from` to `to` stand the figures, with "up to" and the like from `start` on. */
export type Amount = {
  start: number;
  from: number;
  to: number;
  min: number | null;
  max: number | null;
  /** Null where it is only some dollar. */
  currency: string | null;
  /** A period between the two figures of a range: "$120,000/yr - $150,000/yr". */
  unit: PayUnit | null;
};

/** A line with more is a table of something else. */
const MOST_AMOUNTS = 60;
/** "starting from" and its kind. In UTF-16 units. */
const LONGEST_WORDS = 30;

const SIGN = String.raw`[A-Z]{3}\s?\$|(?:US|CA|AU|NZ|HK|NT|MX|[CASR])?\$|[€£₹₪₩]|zł|[A-Z]{3}(?![A-Za-z])`;
const PERIOD = String.raw`(?:\s?(?:/|per )\s?(?:year|yr|annum|month|mo|hour|hr|day)|\s?(?:annually|yearly|hourly))`;
const JOIN = String.raw`\s*(?:[-–—~〜]+|/(?=\s?(?:[A-Z]{0,2}\$|[€£\d]))|[Tt][Oo]|and|und|bis|[àÀaA]|até|e|et|en|y|al)\s*`;
const FIGURE = (at: number): string =>
  String.raw`(?<s${at}>${SIGN})?\s?(?<n${at}>${NUMBER})\s?(?<k${at}>k(?![\p{L}\d])|K(?![\p{L}\d])|k(?=€|EUR))?(?:\s?(?<t${at}>${SIGN}))?`;
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,$€£~≈])${FIGURE(1)}(?:(?<p>${PERIOD})?${JOIN}${FIGURE(2)})?(?![\d%]|[.,]\d)`,
  'gu',
);
/** Not pay: millions, Brazilian and Spanish thousands in words, lakhs, ten thousands. */
const LARGER =
  /^\s?(?:[mb](?![\p{L}])|mm|mn|bn|million|billion|trillion|mil|mi|mio|mrd|lakhs?|lpa|crores?|万|萬|億|亿|t(?!\p{L}))/iu;
const MOST = /(?<!\p{L})(?:up to|upto|maximum(?: of)?|bis zu|até|hasta|fino a|tot|jusqu['’]à)\s*$/iu;
const LEAST =
  /(?<!\p{L})(?:from|starting (?:at|from)|at least|minimum(?: of)?|ab|mindestens|a partir de|desde|à partir de)\s*$|\+\s?$/iu;
const LEAST_BEHIND = /^\s?(?:\+(?!\s*\p{L})|以上|or more|(?:and )?up(?!\p{L})|above)/iu;

/** The amounts of a line in its order; those of millions, and of signs nobody knows, are left out. */
export const amountsOf = (line: string): Amount[] => {
  if (!/\d/.test(line) || !/[$€£₹₪₩ł]|[A-Z]{3}/.test(line)) return [];
  return [...line.matchAll(AMOUNT)].slice(0, MOST_AMOUNTS).flatMap((match): Amount[] => {
    const { s1, n1 = '', k1, t1, s2, n2, k2, t2, p } = match.groups ?? {};
    const signs = [s1, t1, s2, t2].flatMap((sign) => sign?.replace(/(?<=^[A-Z]{3})\s?\$$/, '') ?? []);
    const isSigned =
      signs.length > 0 && signs.every((sign) => !/^[A-Z]{3}$/.test(sign) || CURRENCIES.has(sign));
    const to = match.index + match[0].length;
    const behind = line.slice(to);
    if (!isSigned || LARGER.test(behind)) return [];
    const currency = currencyOf(signs.map((sign) => sign.toLowerCase()));
    const isClear = currency !== null || signs.every((sign) => sign === '$');
    if (!isClear) return [];
    const before = line.slice(Math.max(0, match.index - LONGEST_WORDS), match.index);
    const high = n2 === undefined ? null : amountOf(n2, k2 !== undefined);
    // "60-80k", and "7.000 a 12.000": the first number borrows the second one's thousands.
    const plainLow = amountOf(n1, k1 !== undefined);
    const low =
      high !== null && k2 !== undefined && k1 === undefined && plainLow < 1_000 ? plainLow * 1_000 : plainLow;
    const isMost = high === null && MOST.test(before);
    const isLeast = high === null && (LEAST.test(before) || LEAST_BEHIND.test(behind));
    const words = isMost ? MOST.exec(before) : isLeast ? LEAST.exec(before) : null;
    return [
      {
        start: words ? match.index - before.length + words.index : match.index,
        from: match.index,
        to,
        min: isMost ? null : low,
        max: isLeast ? null : (high ?? low),
        currency,
        unit: p === undefined ? null : (unitBehind(p)?.unit ?? null),
      },
    ];
  });
};
