import { cleanLine, cut } from '../normalise/text.ts';
import type { Place, Workplace } from '../posting.ts';
import { WHOLE_WORLD, WIDE_AREAS } from './areas.ts';
import { countryCoded } from './gazetteer.ts';
import { cityOf, countryOf, locate, NOWHERE } from './locate.ts';
import { splitPlaces } from './split.ts';
import { bare, saysNothing, workplaceWords } from './words.ts';

/** A place as posted, and what its text says beside where it is. */
export type PlaceReading = {
  /** Null where the text says nothing at all. */
  place: Place | null;
  /** Whether it says where; "Remote" and "Anywhere" say only how. */
  isSomewhere: boolean;
  workplace: Workplace | null;
  /** The whole world, or a part of it that is no country: nothing narrower may be concluded. */
  reach: 'world' | 'area' | null;
};

const LONGEST_PLACE = 200;
const MOST_PLACES = 60;
/** Brackets hold a country, a city, a way of working, or a remark: only the first two are part of the place. */
const withBrackets = (text: string): { outside: string; inside: string } => ({
  outside: bare(text.replace(/\([^)]*\)?/g, ' ')),
  inside: bare([...text.matchAll(/\(([^)]*)/g)].map(([, inner]) => inner).join(', ')),
});

const readOne = (text: string): PlaceReading & { rest: string } => {
  const { workplace, rest } = workplaceWords(text);
  const { outside, inside } = withBrackets(rest);
  const main = outside || inside;
  const known =
    cityOf(inside) ?? countryOf(inside) ?? (cityOf(outside)?.country === countryCoded(inside) && inside);
  const where = locate(outside && inside && known ? `${outside}, ${inside}` : main);
  const reach = reachOf(main);
  // Words in brackets beside no place at all are a place only when they are known to be one.
  const isSomewhere =
    reach !== 'world' &&
    !saysNothing(main) &&
    (outside !== '' || where.countryCode !== null || reach !== null);
  // "Remote - New York" is the state.
  const locality = workplace === 'remote' && where.locality === where.region ? null : where.locality;
  const raw = cut(text.replace(/^[\s,:/-]+|(?<![\s,:/-])[\s,:/-]+$/g, ''), LONGEST_PLACE);
  const parts = isSomewhere ? { ...where, locality } : NOWHERE;
  return {
    place: saysNothing(bare(text)) ? null : { raw, ...parts },
    isSomewhere,
    workplace: workplace ?? (/^(?:work from )?anywhere/i.test(main) ? 'remote' : null),
    reach,
    rest: main,
  };
};

const reachOf = (name: string): 'world' | 'area' | null => {
  if (WHOLE_WORLD.has(name.toLowerCase())) return 'world';
  return WIDE_AREAS.has(name.toLowerCase()) ? 'area' : null;
};

/**
 * Reads the place texts of a posting, one or several places in each. The text is always kept as `raw`; town,
 * region and country only where the text leaves no doubt. A text that only says how one works ("Remote") is kept
 * as posted and lies nowhere; one that stands in for a text ("N/A") makes no place.
 */
export const readPlaces = (texts: string[]): PlaceReading[] => {
  const readings: PlaceReading[] = [];
  for (const text of texts) {
    let before: Workplace | null = null;
    for (const { text: part, workplace: listed, carries } of splitPlaces(cleanLine(text)).slice(
      0,
      MOST_PLACES,
    )) {
      const { workplace, rest, ...read } = readOne(part);
      const says: Workplace | null = workplace ?? listed ?? (carries ? before : null);
      readings.push({ ...read, workplace: says });
      // A bare "Remote" is a choice of its own and says nothing of the place after it.
      before = rest === '' ? null : says;
    }
  }
  return unique(readings).slice(0, MOST_PLACES);
};

const unique = (readings: PlaceReading[]): PlaceReading[] => [
  ...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values(),
];
