import type { Workplace } from '../posting.ts';
import { LISTED_SHORT_FORMS } from './cities.ts';
import { countryNamed, regionNamed } from './gazetteer.ts';
import { commaParts, grouped, type Token, tokenOf } from './tokens.ts';
import { workplaceWords } from './words.ts';

/** One text with several places becomes one text a place. What is not surely a list stays whole. */

/** Marks that always part one place from the next. */
const HARD = /[;|•·\n]+/;
/** Words and marks that part places inside a segment: "Berlin or Oslo", "London / Paris". */
const SOFT = /,?\s+(?:or|Or|OR|and\/or|\/|&)\s+/;

/** A text in parts, but for what stands in brackets. Each bracket is looked at once. */
const splitOutside = (text: string, marks: RegExp): string[] => {
  const stretches = text.split(/(?=[()])/);
  const parts = [''];
  for (const [at, stretch] of stretches.entries()) {
    const isInside = stretches[at + 1]?.startsWith(')') === true;
    const [first = '', ...others] = isInside ? [stretch] : stretch.split(marks);
    parts.push((parts.pop() ?? '') + first, ...others);
  }
  return parts;
};

const text = (group: Token[]): string => group.map((token) => token.text).join(', ');

/** Two letters that no other part speaks for ("Stuttgart, BW") are some region's, not a country's. */
const isLonelyCode = (token: Token, all: Token[]): boolean =>
  /^[A-Z]{2}$/.test(token.text) &&
  token.kind === 'country' &&
  !countryNamed(token.text) &&
  !all.some((other) => other !== token && other.country === token.country);

/** "SEA" beside cities is Seattle; "LA" right after a city of that state goes on being the state. */
const inCompany = (token: Token, all: Token[]): Token => {
  if (isLonelyCode(token, all)) return { ...token, kind: 'unknown' };
  const name = Object.hasOwn(LISTED_SHORT_FORMS, token.text) ? LISTED_SHORT_FORMS[token.text] : undefined;
  const isState = token.region !== null && all.some(({ city }) => city?.region === token.region);
  const hasCity = all.some(({ kind }) => kind === 'city');
  return name && hasCity && !isState && token.kind !== 'city' ? tokenOf(name) : token;
};

/** "SF, NYC, SEA, CHI" and "San Francisco, CA, New York, NY" are lists; "Malvern, PA" and unknown words are not. */
const splitCommas = (segment: string): string[] => {
  const tokens = commaParts(segment).map(tokenOf);
  const groups = grouped(tokens.map((token) => inCompany(token, tokens)));
  const known = groups.every(([head, next]) => head?.kind !== 'unknown' || next?.kind === 'region');
  return groups.length > 1 && known ? groups.map(text) : [segment];
};

/** Hamburg/Berlin, Chicago and NYC: weak marks part two places only when every side is a known one. */
const splitWeak = (part: string): string[] => {
  const sides = part.split(/\/|\sand\s/);
  const placed = sides.every((side) => tokenOf(side.split(',')[0]?.trim() ?? '').kind !== 'unknown');
  return sides.length > 1 && placed ? sides : [part];
};

/** A board's city, state and country, parted like three places: "Phoenix; Arizona; United States". */
const isOnePlace = ([first, second, third, ...others]: string[]): boolean => {
  if (!first || !second || !third || others.length > 0) return false;
  const region = regionNamed(second);
  return (
    region !== null &&
    region.country === countryNamed(third) &&
    !first.includes(',') &&
    tokenOf(first).kind !== 'country'
  );
};

/** One place of a text, and how the words before it say one works there. */
export type PlaceText = {
  text: string;
  /** From the head of its list: "Hybrid - San Francisco, Austin". */
  workplace: Workplace | null;
  /** It goes on with the place before it: "Remote in Canada or Mexico". */
  carries: boolean;
};

/** The places of one text. */
export const splitPlaces = (text: string): PlaceText[] => {
  const whole = text.replace(/^\(([^()]*)\)$/, '$1');
  const segments = splitOutside(whole, HARD)
    .map((part) => part.trim())
    .filter(Boolean);
  if (isOnePlace(segments)) return [{ text: segments.join(', '), workplace: null, carries: false }];
  return segments.flatMap((segment) =>
    splitOutside(segment, SOFT)
      .flatMap((part) => (part.includes('(') ? [part] : splitWeak(part)))
      .flatMap((part, at) =>
        listOf(part).map(({ text, workplace }, place) => ({
          text: text.trim(),
          workplace,
          carries: at > 0 && place === 0,
        })),
      ),
  );
};

/** A list may have its way of working at its head: "Hybrid - San Francisco, Austin", "Remote (Spain / Poland)". */
const HEADED = [/^(.*?)\s[-–]\s(.+)$/, /^([^(]+)\(([^()]+)\)$/];

const listOf = (part: string): { text: string; workplace: Workplace | null }[] => {
  for (const headed of HEADED) {
    const [, before = '', list = ''] = headed.exec(part) ?? [];
    const { workplace, rest } = workplaceWords(before);
    const inList = workplace && rest === '' ? splitOutside(list, SOFT).flatMap(splitCommas) : [];
    if (inList.length > 1) return inList.map((text) => ({ text, workplace }));
  }
  const places = part.includes('(') ? [part] : splitCommas(part);
  return places.map((text) => ({ text, workplace: null }));
};
