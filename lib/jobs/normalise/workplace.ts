import { WHOLE_WORLD, WIDE_AREAS } from '../places/areas.ts';
import { cityNamed, countryCoded, countryNamed, regionCoded, regionNamed } from '../places/gazetteer.ts';
import type { PlaceReading } from '../places/places.ts';
import { workplaceWords } from '../places/words.ts';
import { WORLDWIDE, type Workplace } from '../posting.ts';

/** How one works, and from where: the feed's own field first, then the words of its places, else not stated. */

/** Every value met in feeds' own fields, in lower case with one space between words; null says "not stated". */
export const WORKPLACE_SPELLINGS: Record<string, Workplace | null> = {
  remote: 'remote',
  true: 'remote',
  yes: 'remote',
  y: 'remote',
  '1': 'remote',
  'fully remote': 'remote',
  'full remote': 'remote',
  'remote only': 'remote',
  'remote first': 'remote',
  '100% remote': 'remote',
  telecommute: 'remote',
  'work from home': 'remote',
  wfh: 'remote',
  hybrid: 'hybrid',
  'hybrid remote': 'hybrid',
  'remote hybrid': 'hybrid',
  'partially remote': 'hybrid',
  onsite: 'on-site',
  'on site': 'on-site',
  'in office': 'on-site',
  inoffice: 'on-site',
  office: 'on-site',
  'in person': 'on-site',
  // "Not remote" leaves hybrid and on site open.
  false: null,
  no: null,
  n: null,
  '0': null,
  unspecified: null,
  unknown: null,
  'not stated': null,
  none: null,
  'n/a': null,
};

const spelled = (text: string): Workplace | null => {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  if (Object.hasOwn(WORKPLACE_SPELLINGS, plain)) return WORKPLACE_SPELLINGS[plain] ?? null;
  return workplaceWords(text).workplace;
};

const isPlace = (words: string): boolean =>
  [countryCoded, countryNamed, regionCoded, regionNamed, cityNamed].some((find) => find(words) !== null) ||
  WIDE_AREAS.has(words.toLowerCase()) ||
  WHOLE_WORLD.has(words.toLowerCase());

/** In brackets, and from each mark to the end: "(Remote, US)", "- Remote Germany". */
const partsOfTitle = (title: string): string[] => [
  ...[...title.matchAll(/[([]([^()[\]]{1,60})[)\]]/g)].map(([, words = '']) => words),
  ...[...title.matchAll(/(?:\s[-–—|]+\s?|[,|–—]\s?|:\s)/g)].map(({ 0: mark, index }) =>
    title.slice(index + mark.length),
  ),
];

/** The words that titles use for it; "(virtual)" and the like may mean what is worked on. */
const TITLE_WORDS = /(?<![\p{L}-])(?:remot[eoa]|hybrid|h[ií]brid[oa]|on-?site|presencial)(?![\p{L}-])/giu;

/**
 * The way of working that a title says outright: a bracket or its last part is one such word alone or with places that
 * are known. "Remote Sensing", "Remote Access Engineer", "Hybrid Cloud" and "Remote or Hybrid" do not.
 */
const workplaceOfTitle = (title: string): Workplace | null => {
  for (const part of partsOfTitle(title)) {
    if (part.match(TITLE_WORDS)?.length !== 1 || part.length > 60) continue;
    const { workplace, rest } = workplaceWords(part.replace(/[()[\]]/g, ' '));
    const places = rest.split(/\s*[,/|–—]\s*|\s+(?:-|or|and|&)\s+/);
    if (workplace !== null && places.every((words) => words === '' || isPlace(words))) return workplace;
  }
  return null;
};

/** A feed's own "no" to remote leaves nothing for the title to say. */
const deniesRemote = (field: string | null): boolean => /^(?:false|no|n|0)$/i.test(field?.trim() ?? '');

/**
 * The way of working. Several places that differ: remote from one of them is remote; hybrid goes before on site. Where
 * neither the field nor a place says it, a title that says it outright does.
 */
export const workplaceOf = (field: string | null, places: PlaceReading[], title = ''): Workplace | null => {
  const stated = field === null ? null : spelled(field);
  const said = new Set(places.map(({ workplace }) => workplace));
  // A bare yes to "remote?" is less than a place that says hybrid.
  if (stated === 'remote' && /^(?:true|yes|y|1)$/i.test(field?.trim() ?? '') && said.has('hybrid'))
    return 'hybrid';
  if (stated) return stated;
  const ofPlaces = (['remote', 'hybrid', 'on-site'] as const).find((workplace) => said.has(workplace));
  if (ofPlaces) return ofPlaces;
  const ofTitle = workplaceOfTitle(title);
  return ofTitle === 'remote' && deniesRemote(field) ? null : ofTitle;
};

/**
 * Where one may work from, of a remote job: the countries of the places called remote, or of all places when none
 * is; `worldwide` when the text says so and names no country. Empty is "not stated": never a guess.
 */
export const applicantCountries = (
  workplace: Workplace | null,
  places: PlaceReading[],
  feedCountry: string | null,
): string[] => {
  if (workplace !== 'remote') return [];
  const remote = places.filter((reading) => reading.workplace === 'remote');
  const read = remote.length > 0 ? remote : places;
  const countries = new Set(read.flatMap(({ place }) => place?.countryCode ?? []));
  if (countries.size > 0) return [...countries].sort();
  if (read.some(({ reach }) => reach === 'world')) return [WORLDWIDE];
  // "North America" beside the feed's "US": the narrower one is where the employer sits, not who may apply.
  const silent = feedCountry === null || places.some(({ reach }) => reach !== null);
  const code = silent ? null : countryCode(feedCountry);
  return code === null ? [] : [code];
};

/** A feed's own country field as a code: it may hold a code or a name. */
export const countryCode = (country: string): string | null =>
  countryCoded(country.trim().toUpperCase()) ?? countryNamed(country.trim());
