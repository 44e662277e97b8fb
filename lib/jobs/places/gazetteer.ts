import { folded } from '../normalise/text.ts';
import { CITIES, CITIES_BY_REGION, CITY_ALIASES } from './cities.ts';
import { COUNTRIES_BY_ALPHA_3, COUNTRY_ALIASES } from './countries.ts';
import { NAMED_REGIONS, REGIONS, UNSURE_CODES, UNSURE_NAMES } from './regions.ts';

/** What a word of a place name can be. Every lookup answers only when the word means one thing. */

export type City = { name: string; region: string | null; country: string };
export type Region = { name: string; country: string };

/** Codes that Intl names though no country uses them: unions, outlying and reserved areas, private use. */
const NOT_COUNTRIES = /^(?:A[AC]|C[PQ]|D[GP]|E[AUZ]|IC|Q[M-Z]|TA|UN|X[A-JL-Z]|ZZ)$/;

const countryCodes = (): Map<string, string> => {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const codes = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    // A code that Intl rewrites (UK, DD, SU) is a former or other name of another one.
    if (NOT_COUNTRIES.test(code) || new Intl.Locale(`und-${code}`).maximize().region !== code) continue;
    const name = names.of(code);
    if (!name) continue;
    codes.set(folded(name), code);
    // "Hong Kong SAR China", "Myanmar (Burma)", "Côte d’Ivoire"
    codes.set(
      folded(name)
        .replace(/ sar china$| \(.*\)$/, '')
        .replaceAll('’', "'"),
      code,
    );
  }
  for (const [code, aliases] of Object.entries(COUNTRY_ALIASES)) {
    for (const alias of aliases) codes.set(alias, code);
  }
  for (const name of UNSURE_NAMES) codes.delete(name);
  return codes;
};

const COUNTRY_BY_NAME = countryCodes();
const COUNTRY_CODES: ReadonlySet<string> = new Set(COUNTRY_BY_NAME.values());

/** A country by name or alias ("Germany", "UK", "U.S."), or by its three capital letters. */
export const countryNamed = (text: string): string | null =>
  COUNTRY_BY_NAME.get(folded(text)) ??
  (Object.hasOwn(COUNTRIES_BY_ALPHA_3, text) ? (COUNTRIES_BY_ALPHA_3[text] ?? null) : null);

/** A country by its two capital letters, whatever else they may stand for. */
export const countryCoded = (text: string): string | null => (COUNTRY_CODES.has(text) ? text : null);

const regionsByName = new Map<string, Region>();
const regionsByCode = new Map<string, Region>();
for (const [country, regions] of Object.entries(REGIONS)) {
  for (const [code, name] of Object.entries(regions)) {
    regionsByName.set(folded(name), { name, country });
    regionsByCode.set(code, { name, country });
  }
}
for (const [country, names] of Object.entries(NAMED_REGIONS)) {
  for (const name of names) regionsByName.set(folded(name), { name, country });
}

regionsByName.set('d.c.', { name: 'District of Columbia', country: 'US' });

/** A state, province or nation by its full name. */
export const regionNamed = (text: string): Region | null => regionsByName.get(folded(text)) ?? null;
/** A state or province by its two capital letters, whatever else they may stand for. */
export const regionCoded = (text: string): Region | null => regionsByCode.get(text) ?? null;

/** Two capital letters that are both a state and a country to real feeds, so often that neither is sure. */
export const isUnsureCode = (text: string): boolean => UNSURE_CODES.has(text);
export const isUnsureName = (text: string): boolean => UNSURE_NAMES.has(folded(text));

const cities = new Map<string, City>();
for (const [country, names] of Object.entries(CITIES)) {
  for (const name of names) cities.set(folded(name), { name, region: null, country });
}
for (const [country, regions] of Object.entries(CITIES_BY_REGION)) {
  for (const [code, names] of Object.entries(regions)) {
    const region = REGIONS[country]?.[code] ?? null;
    for (const name of names) cities.set(folded(name), { name, region, country });
  }
}

/** A big city by its name or another name of it. */
export const cityNamed = (text: string): City | null => {
  const key = folded(text);
  const alias = Object.hasOwn(CITY_ALIASES, key) ? CITY_ALIASES[key] : undefined;
  return cities.get(alias === undefined ? key : folded(alias)) ?? null;
};

/** "US-San Francisco", "Canada-Toronto", "US-NY": a hyphen without spaces between a country and a place in it. */
export const hyphened = (text: string): { country: string; place: string; code: string } | null => {
  const [, country = '', place = ''] = /^([\p{L} ]{2,20})-(\S.*)$/u.exec(text) ?? [];
  const code = countryNamed(country) ?? countryCoded(country);
  const found = cityNamed(place) ?? regionNamed(place) ?? regionCoded(place);
  return code && found?.country === code ? { country, place, code } : null;
};

const hiringCountries = new Set([...cities.values()].map((city) => city.country));
/** Whether two letters alone are believed to be this country's code: it has a city in the table. */
export const isHiringCountry = (code: string): boolean => hiringCountries.has(code);

/** Every alias that leads to no city: data to mend, and a test looks. */
export const aliasesWithoutCity = (): string[] =>
  Object.entries(CITY_ALIASES).flatMap(([alias, name]) => (cities.has(folded(name)) ? [] : [alias]));
