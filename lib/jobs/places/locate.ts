import { WIDE_AREAS } from './areas.ts';
import {
  type City,
  cityNamed,
  countryCoded,
  countryNamed,
  hyphened,
  isHiringCountry,
  isUnsureCode,
  isUnsureName,
  type Region,
  regionCoded,
  regionNamed,
} from './gazetteer.ts';
import { commaParts } from './tokens.ts';

/** Where one place is. */

/** More pieces than any address has. */
const MOST_PIECES = 15;
/** So many names before the country are a list that could not be parted. */
const MANY = 4;
const SUFFIX = /(?<!\s)\s+(?:hq|headquarters|office|metro(?:politan)? area|metro|area|region|campus)$/i;
const QUALIFIER =
  /(?<!\s)\s*(?:[:,-]?\s*(?:select|all|any|multiple|various) (?:us |u\.s\. )?locations|nationwide|\b(?:north|south)?(?:east|west)(?: coast)?|\bcentral|\btier \d)$/i;

export type Where = { locality: string | null; region: string | null; countryCode: string | null };
export const NOWHERE: Where = { locality: null, region: null, countryCode: null };

export const cityOf = (piece: string): City | null =>
  cityNamed(piece) ?? cityNamed(piece.replace(SUFFIX, '').replace(/^greater\s+/i, ''));
export const countryOf = (piece: string): string | null =>
  countryNamed(piece) ?? countryNamed(piece.replace(QUALIFIER, ''));
const NO_NAME = /^(?:north|south)?(?:east|west|ern|central|north|south)?(?: coast| region)?$|\blocations?\b/i;
const isName = (piece: string): boolean =>
  /^\p{L}[\p{L}\p{M}\s.'’()-]{1,58}$/u.test(piece) &&
  !NO_NAME.test(piece) &&
  !isUnsureName(piece) &&
  !countryNamed(piece);

/** "US, Oregon, Hillsboro", "IN-Bengaluru", "Dallas, TX - US" in pieces; parts of the world are left out. */
const piecesOf = (text: string): string[] =>
  commaParts(text.replaceAll('_', ' '))
    .flatMap((part) => part.split(/\s[-–—]\s?|[-–—]\s/))
    .map((piece) => piece.trim().replace(/\.$/, (dot) => (/\.\p{L}\.$/u.test(piece) ? dot : '')))
    .filter((piece) => piece !== '' && !WIDE_AREAS.has(piece.toLowerCase()))
    .flatMap((piece) => {
      const pair = hyphened(piece);
      return pair ? [pair.place, pair.country] : [piece];
    });

/** One piece that may be a state's code or a country's, read beside the rest of the place. */
const coded = (piece: string, rest: string[]): { region: Region | null; country: string | null } => {
  const region = regionCoded(piece);
  const country = countryCoded(piece);
  const known = rest.flatMap((other) => cityOf(other) ?? []);
  if (!region) {
    // "Stuttgart, BW" is a German state, not Botswana.
    const isSure =
      known.length > 0 ? known.some((city) => city.country === country) : country && isHiringCountry(country);
    return { region: null, country: isSure ? country : null };
  }
  if (!country) return { region, country: null };
  if (rest.some((other) => (regionCoded(other) ?? regionNamed(other))?.country === country))
    return { region: null, country };
  if (known.some((city) => city.country === country)) return { region: null, country };
  if (known.some((city) => city.region === region.name)) return { region, country: null };
  return rest.length === 0 || isUnsureCode(piece)
    ? { region: null, country: null }
    : { region, country: null };
};

/** The last piece that says it wins, else the first: "Berlin, Germany" and "Germany - Berlin". */
const ends = <T>(
  pieces: string[],
  read: (piece: string, rest: string[]) => T | null,
): { found: T; rest: string[] } | null => {
  for (const at of new Set([pieces.length - 1, 0])) {
    const piece = pieces[at];
    const rest = pieces.filter((_, index) => index !== at);
    const found = piece === undefined ? null : read(piece, rest);
    if (found !== null) return { found, rest };
  }
  return null;
};

/**
 * Town, region and country of one place's text, as far as they are sure: a country or region that is named, a
 * city of the table, and an unknown name where its position says that it is a town.
 */
export const locate = (text: string): Where => {
  const all = piecesOf(text);
  if (all.length === 0 || all.length > MOST_PIECES) return NOWHERE;
  // The city or the state: only the country is sure.
  if (all.length === 1 && all[0] === 'Washington') return { ...NOWHERE, countryCode: 'US' };
  const country = ends(all, (piece, rest) => countryOf(piece) ?? coded(piece, rest).country);
  const pieces = country?.rest ?? all;
  const [only, ...others] = pieces;
  const alone = only !== undefined && others.length === 0 ? cityOf(only) : null;
  if (alone && (country === null || alone.country === country.found)) return whereIs(alone);

  const region = regionIn(pieces, country?.found ?? null);
  const countryCode = country?.found ?? region?.found.country ?? null;
  const rest = region?.rest ?? pieces;
  const regionName = region?.found.name ?? null;
  const city = rest
    .map(cityOf)
    .find(
      (known) =>
        known?.country === countryCode && (!regionName || !known.region || known.region === regionName),
    );
  if (city && rest.length < MANY) return { ...whereIs(city), region: city.region ?? regionName };
  if (countryCode === null) return besideCode(all);
  const isCountryFirst = country !== null && pieces.length > 0 && pieces[0] !== all[0];
  return { ...nameIn(rest, isCountryFirst, regionName), countryCode };
};

/** A code goes before a name: "OH - Delaware" is a town of Ohio. */
const regionIn = (pieces: string[], country: string | null): { found: Region; rest: string[] } | null => {
  const inCountry = (found: Region | null): Region | null =>
    found && (country === null || found.country === country) ? found : null;
  /** "Tbilisi, Georgia" and "Alpharetta, Georgia" look alike: only a city we know tells the state. */
  const isUnsure = (piece: string, rest: string[]): boolean =>
    country === null && isUnsureName(piece) && !rest.some((other) => cityOf(other)?.country === 'US');
  return (
    ends(pieces, (piece, rest) => inCountry(country ? regionCoded(piece) : coded(piece, rest).region)) ??
    ends(pieces, (piece, rest) => (isUnsure(piece, rest) ? null : inCountry(regionNamed(piece))))
  );
};

/** "Stuttgart, BW", "Melbourne, VIC", "London - UK2": a big city beside a code we do not know. */
const besideCode = ([name = '', code = '', ...others]: string[]): Where => {
  const city =
    others.length === 0 && /^[A-Z]{2,3}\d?$/.test(code) && !isUnsureCode(code) ? cityOf(name) : null;
  return city ? whereIs(city) : NOWHERE;
};

const whereIs = (city: City): Where => ({
  locality: city.name,
  region: city.region,
  countryCode: city.country,
});
/** A name we do not know, where its position says what it is. */
const nameIn = (rest: string[], countryFirst: boolean, region: string | null): Omit<Where, 'countryCode'> => {
  const [first, second, ...others] = rest;
  if (first === undefined || others.length > 0 || !isName(first)) return { locality: null, region };
  if (second === undefined) return { locality: first, region };
  return countryFirst || region
    ? { locality: null, region }
    : { locality: first, region: isName(second) ? second : null };
};
