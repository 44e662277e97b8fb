import { WIDE_AREAS } from './areas.ts';
import {
  type City,
  cityNamed,
  countryCoded,
  countryNamed,
  hyphened,
  regionCoded,
  regionNamed,
} from './gazetteer.ts';
import { workplaceWords } from './words.ts';

/** The parts of a place text between commas, each with what it can be, and which of them make one place. */

export type Kind = 'city' | 'region' | 'country' | 'work' | 'placed-work' | 'unknown';
export type Token = {
  text: string;
  kind: Kind;
  city: City | null;
  region: string | null;
  country: string | null;
};

/** What one part is: a city of the table, a region, a country or an area, a way of working, or nothing we know. */
export const tokenOf = (text: string): Token => {
  const place = hyphened(text)?.place ?? text;
  const city = cityNamed(place);
  const region = regionCoded(place) ?? regionNamed(place);
  const token = (kind: Kind, country: string | null): Token => ({
    text,
    kind,
    city,
    region: region?.name ?? null,
    country,
  });
  const { workplace, rest } = workplaceWords(text);
  if (workplace) return token(rest === '' ? 'work' : 'placed-work', null);
  if (city) return token('city', city.country);
  if (region) return token('region', region.country);
  const area = text.toLowerCase();
  const country = countryNamed(text) ?? countryCoded(text) ?? (WIDE_AREAS.has(area) ? area : null);
  return token(country ? 'country' : 'unknown', country);
};

/** The parts between commas; "Washington, DC" is one name. */
export const commaParts = (text: string): string[] =>
  text
    .replace(/\b(washington),\s*(?=d\.?\s?c\b)/gi, '$1\u0000')
    .split(',')
    .map((part) => part.replace('\u0000', ', ').trim())
    .filter(Boolean);

/** Whether this token goes on describing the place before it, as "CA" does after "San Francisco". */
const continues = (group: Token[], token: Token, isLast: boolean, isFirstGroup: boolean): boolean => {
  const last = group.at(-1);
  if (!last) return true;
  const hasCountry = group.some(({ kind }) => kind === 'country');
  const hasRegion = group.some(({ kind }) => kind === 'region');
  const city = group[0]?.city ?? null;
  if (last.kind === 'work')
    return isFirstGroup && group.length === 1 && token.kind !== 'work' && token.kind !== 'placed-work';
  switch (token.kind) {
    case 'country':
      // "Singapore, SG" says one country twice.
      return last.country === token.country || (!hasCountry && last.country === null);
    case 'region':
      // "CA" after a city or region of Canada is the country.
      if (last.country !== null && countryCoded(token.text) === last.country) return !hasCountry;
      if (last.kind === 'country') return group.length === 1 && last.country === token.country;
      if (hasRegion) return false;
      return (
        !hasCountry &&
        (last.kind === 'city' || last.kind === 'unknown') &&
        (!city?.region || city.region === token.region)
      );
    case 'city':
      // "Malaysia, Penang": country and region come first as a whole.
      if (group[0]?.kind === 'country')
        return group.every(({ kind }) => kind !== 'city') && last.country === token.country;
      // "New York, New York" and "Vienna, Vienna": the same words are the region of the city before.
      return (
        group.length === 1 &&
        city !== null &&
        (city.name === token.city?.name || (city.region !== null && city.region === token.region))
      );
    case 'work':
      return isLast && isFirstGroup && (hasCountry || hasRegion);
    default:
      return false;
  }
};

/** Parts as places: "San Francisco, CA, New York, NY" are two groups of two. */
export const grouped = (tokens: Token[]): Token[][] => {
  const groups: Token[][] = [];
  tokens.forEach((token, at) => {
    const group = groups.at(-1);
    if (group && continues(group, token, at === tokens.length - 1, groups.length === 1)) group.push(token);
    else groups.push([token]);
  });
  return groups;
};
