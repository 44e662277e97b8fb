import type { PayUnit, Salary } from '../posting.ts';
import { type Amount, amountsOf } from './pay-found.ts';
import { isOtherBehind, isOtherMoney, LABEL, LABEL_BEHIND, unitBehind, unitOfLabel } from './pay-words.ts';
import { cleanLine, cut } from './text.ts';

/** Base pay read out of a description. A wrong pay is worse than none: what is not surely labelled is left. */

const MOST_RANGES = 5;
/** From a label to its amount, and the words that may stand before an amount under a label. In UTF-16 units. */
const REACH = 160;
const LONGEST_SCOPE = 90;
/** How far back a sentence is read. */
const LONGEST_BEFORE = 400;
/** How many lines without a label of their own one label may speak for. */
const MOST_LINES = 8;

/** The sentence that ends with `line`. The dots of "U.S." end none. */
const lastSentence = (line: string): string =>
  line.split(/(?<!\.\p{L}|\b\p{Lu}|\bSt)[.!?][)"”]?\s+(?=[\p{Lu}\d$€£*])|[;•|]\s/u).at(-1) ?? '';

/** The words from the last label on; null where none stands, or it is no label of base pay. */
const labelIn = (words: string): string | null => {
  const last = [...words.matchAll(LABEL)].at(-1);
  if (!last) return null;
  const before = words.slice(Math.max(0, last.index - 40), last.index);
  const isOther =
    /(?:total|variable|incentive|equity|target|ote|workers['’]?|average|median|sales|13th|minimum)[\s-]+(?:\w+\s+)?$/i;
  return isOther.test(before) ? null : words.slice(last.index);
};

/** A label that stands open at the end of its line, for the amounts on the lines below. */
const openLabel = (line: string): string | null => {
  const sentence = lastSentence(line).trim();
  const isOpen =
    /[:：]\W*$/.test(sentence) || (sentence.length <= LONGEST_SCOPE && !/[.!?,]$/.test(sentence));
  if (!isOpen || sentence.length > 260) return null;
  if (/benefits|perks|package|benefícios|philosophy/i.test(sentence) && !/range|salary/i.test(sentence))
    return null;
  const label = labelIn(sentence);
  return label === null || isOtherMoney(label) || /\b(?:total|ote|ttc)\b/i.test(sentence) ? null : sentence;
};

/** The figures that a period makes believable, of currencies whose unit is worth about a dollar, and of all others. */
const PLAUSIBLE: Record<PayUnit, [number, number]> = {
  hour: [4, 400],
  day: [40, 3_000],
  week: [150, 15_000],
  month: [300, 60_000],
  year: [6_000, 1_500_000],
};
const SMALL_UNITS =
  /^(?:INR|JPY|KRW|TWD|IDR|VND|HUF|PHP|THB|RUB|CZK|CLP|COP|NGN|PKR|MXN|ARS|SEK|NOK|DKK|CNY|HKD|TRY|UAH)$/;

const isPlausible = ({ min, max, currency }: Amount, unit: PayUnit | null): boolean => {
  const low = min ?? max ?? 0;
  const high = max ?? low;
  if (low > high || high > low * 4) return false;
  const factor = currency !== null && SMALL_UNITS.test(currency) ? 30_000 : 1;
  // Without a period it has to be more than any allowance.
  const isRange = min !== null && max !== null && min < max;
  const [least, most] = unit ? PLAUSIBLE[unit] : [isRange ? 1_500 : 2_500, 1_500_000];
  return low >= least && high <= most * factor;
};

/** Where a label says its range is for: "in Canada is:", "in the locations of Hawaii, Texas is:", "For Oslo based hires:". */
const PLACES = [
  /^.*(?<!\p{L})in\s+(?:the\s+)?(?:locations?\s+of\s+)?(\p{Lu}[^:：()]{1,60}?)\s+(?:is|are)\s*(?:between|from)?\s*[:：]?$/u,
  /^for\s+(\p{Lu}[^:：()]{1,80}?)\s+based\s+(?:hires|employees|candidates)\s*[:：]/iu,
];
const placeOf = (label: string): string | null =>
  PLACES.flatMap((place) => place.exec(label.trim())?.[1] ?? [])[0] ?? null;

/** "Zone 2 Pay Range". */
const tierOf = (label: string): string | null =>
  /^(?:zone|tier|level|band)\s\w{1,3}(?!\w)/iu.exec(label)?.[0] ?? null;

const bareScope = (words: string): string | null => {
  const bare = cleanLine(words).replace(/^[\s*•·#–—-]+|[\s:*–—([-]+$/g, '');
  return /\p{L}/u.test(bare) && bare.length <= LONGEST_SCOPE ? bare : null;
};

type Under = { label: string; lines: number; scope: string | null };

/**
 * The base pay that a description states: ranges or single figures with a sign or code of a currency, each behind
 * words that call it pay, in its own sentence or on the lines above. Bonus, equity, funding, budgets and allowances
 * are none; nor is a figure that its period makes unlikely. At most five, in the text's order, never merged. `raw`
 * is the text's own words, `unit` and `currency` only what it says (a bare "$" is no currency).
 */
export const payIn = (text: string): Salary[] => {
  const found: Salary[] = [];
  let under: Under | null = null;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/[\s*_`\\]+/g, ' ').trim();
    if (line === '') continue;
    const amounts = amountsOf(line);
    for (const [at, amount] of amounts.entries()) {
      const pay = payOf(line, amount, at === 0 ? under : null, amounts[at - 1]);
      if (pay) found.push(pay);
    }
    under = nextUnder(line, amounts, under, found.length > 0);
  }
  return [...new Map(found.map((pay) => [JSON.stringify({ ...pay, raw: null }), pay])).values()].slice(
    0,
    MOST_RANGES,
  );
};

const nextUnder = (line: string, amounts: Amount[], under: Under | null, isList: boolean): Under | null => {
  if (amounts.length > 0) {
    const last = amounts.at(-1);
    const isWhole = last !== undefined && line.length - last.to < 40;
    return under && isList && isWhole && under.lines < MOST_LINES
      ? { ...under, lines: under.lines + 1, scope: null }
      : null;
  }
  const label = openLabel(line);
  if (label !== null) return { label, lines: 0, scope: null };
  // "Zone 1: Texas" on a line of its own, the range on the next.
  const scope =
    under && under.scope === null && line.length <= LONGEST_SCOPE && !isOtherMoney(line)
      ? bareScope(line)
      : null;
  const isScope =
    scope !== null && (/[:：]$/.test(line) || /^(?:zone|tier|level|us\b|united states)/i.test(scope));
  return under && isScope ? { ...under, scope } : null;
};

const payOf = (
  line: string,
  amount: Amount,
  under: Under | null,
  earlier: Amount | undefined,
): Salary | null => {
  const head = line.slice(Math.max(0, amount.from - LONGEST_BEFORE), amount.from);
  const before = lastSentence(head);
  const behind = line.slice(amount.to);
  if (isOtherBehind(behind)) return null;
  const own = labelIn(before.slice(-REACH));
  // Of "$100k base, $180k on target" the second lies behind the first's words.
  const between =
    earlier === undefined
      ? before
      : line.slice(Math.max(earlier.to, amount.from - before.length), amount.from);
  const isOwn =
    own !== null && !isOtherMoney(own) && !isOtherMoney(between.replace(/^.*(?=base|salary)/i, ''));
  const isBehind = own === null && LABEL_BEHIND.test(behind) && !isOtherMoney(before.slice(-60));
  const isUnder =
    under !== null &&
    own === null &&
    head.length === amount.from &&
    before === head &&
    isUnderLabel(before, amount);
  if (!isOwn && !isBehind && !isUnder) return null;
  const label = isOwn ? before : isUnder ? under.label : '';
  const said = unitBehind(behind);
  // Not half of a bracket: "€90,100 (annual gross)".
  const words = said === null || /[(（]/.test(behind.slice(0, said.length)) ? 0 : said.length;
  const unit = said?.unit ?? amount.unit ?? unitOfLabel(label);
  if (!isPlausible(amount, unit)) return null;
  const { min, max, currency } = amount;
  const scope = isUnder
    ? ((/[:：–—-]\s*$/.test(before) ? bareScope(before) : null) ??
      under.scope ??
      tierOf(under.label) ??
      placeOf(under.label))
    : earlier === undefined
      ? placeOf(before)
      : null;
  return {
    ...{ min, max, currency, unit },
    raw: cut(line.slice(amount.start, amount.to + words).trim(), LONGEST_SCOPE),
    scope: scope === null ? null : cut(scope, LONGEST_SCOPE),
    source: 'text',
  };
};

/** An amount below a label has at most a short name before it, and one that is no range stands first or last. */
const isUnderLabel = (before: string, { min, max }: Amount): boolean => {
  if (before.length > LONGEST_SCOPE || isOtherMoney(before)) return false;
  const isRange = min !== null && max !== null && min < max;
  return isRange || before.length < 30;
};
