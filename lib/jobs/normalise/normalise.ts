import { descriptionHtml } from '../html/description.ts';
import { type PlaceReading, readPlaces } from '../places/places.ts';
import type { FeedRecord, JobPosting, Place } from '../posting.ts';
import { closingDate, pastDate } from './date.ts';
import { employmentType } from './employment.ts';
import { boardName, contentHash, groupOf, idOf, keyOf } from './key.ts';
import { salaries } from './pay.ts';
import { cleanName, cleanTitle, cut, slugOf } from './text.ts';
import { webAddress } from './url.ts';
import { applicantCountries, countryCode, workplaceOf } from './workplace.ts';

/** Everything of a posting but what a classifier reads out of it. */
export type Unclassified = Omit<JobPosting, 'roles' | 'level' | 'experienceRequirements' | 'skills'>;

export type Origin = {
  /** First part of the key: the applicant system, or `table` for rows of anybody's file. */
  ats: string;
  /** The board there; null: named after the company. */
  board: string | null;
  /** Whether the board is one employer's, so that its name serves where no other is known. */
  isEmployers: boolean;
  /** The employer's name where the record has none. */
  company: string | null;
  now: Date;
};

/** `board` is the one in the key: it names the source. `remarks` tell what of the record could not be kept. */
export type Normalised =
  | { posting: Unclassified; board: string; remarks: string[] }
  /** `isNone`: it is no opening, not one that could not be read. */
  | { refused: string; isNone: boolean };

const LONGEST_SHORT_TEXT = 2_000;
const MOST_LOCATIONS = 100;
/** All place texts of a posting together: reading one takes longer than its length tells. */
const LONGEST_LOCATIONS = 20_000;

/** Titles of posts that collect people for no opening in particular. */
const NO_OPENING: [RegExp, string][] = [
  [
    /\b(?:general|open|speculative|spontaneous|unsolicited) (?:application|interest)\b/i,
    'is a general application',
  ],
  [/\bexpressions? of interest\b|^register your interest\b|^don['’]?t see\b/i, 'is a general application'],
  [
    /\binitiativbewerbung\b|\bcandidature spontanée\b|\bcandidatura espontánea\b/i,
    'is a general application',
  ],
  [
    /\btalent pool\b|\bjoin\b.{0,40}\btalent (?:community|network)\b|^(?:our )?talent (?:community|network)$/i,
    'is a talent pool',
  ],
  [
    /\bdo not apply\b|^test(?: (?:job|role|post|posting|position|requisition))?(?: \(?\d+\)?)?$/i,
    'is a test post',
  ],
];

const placeTexts = (texts: string[]): string[] => {
  let room = LONGEST_LOCATIONS;
  return texts.slice(0, MOST_LOCATIONS).map((text) => {
    const taken = cut(text, Math.min(room, LONGEST_SHORT_TEXT));
    room -= taken.length;
    return taken;
  });
};

const titled = (board: string): string =>
  board.replace(/[-_.]+/g, ' ').replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

const languageTag = (tag: string | null): string | null => {
  try {
    return tag ? (Intl.getCanonicalLocales(tag.trim())[0] ?? null) : null;
  } catch {
    return null;
  }
};

/** The country field of a feed goes to a single place that names none itself. */
const placesOf = (readings: PlaceReading[], country: string | null): Place[] => {
  const [only, ...others] = readings.filter(({ isSomewhere }) => isSomewhere);
  const isWide = readings.some(({ reach }) => reach !== null);
  const isSure = others.length === 0 && country !== null && !isWide;
  return readings.flatMap((reading) => {
    if (reading.place === null) return [];
    if (!isSure || reading !== only || reading.place.countryCode !== null) return [reading.place];
    return [{ ...reading.place, countryCode: countryCode(country) }];
  });
};

const isStated = (value: string | number | null): boolean =>
  value !== null && !/^0?$/.test(`${value}`.trim());

/** A date that stands there and says nothing we can read: left out, but not in silence. */
const dateRemarks = (record: FeedRecord, posting: Pick<JobPosting, (typeof DATES)[number]>): string[] =>
  DATES.filter((date) => isStated(record[date]) && posting[date] === null).map(
    (date) => `has a ${date} that is no date we can read or believe`,
  );
const DATES = ['datePosted', 'dateUpdated', 'validThrough'] as const;

/**
 * A feed's record as a posting: one title, known words, dates in UTC, addresses that may be links, safe HTML.
 * Only what the record says; a value nobody can be sure of is null. Refuses, with the reason, a record without
 * a title or a company, and one that is no opening.
 */
export const normalise = (record: FeedRecord, origin: Origin): Normalised => {
  const short = (text: string | null): string | null =>
    text === null ? null : cut(text, LONGEST_SHORT_TEXT);
  const title = cleanTitle(short(record.title) ?? '');
  if (title === '') return { refused: 'has no title', isNone: false };
  const noOpening = NO_OPENING.find(([words]) => words.test(title));
  if (noOpening) return { refused: noOpening[1], isNone: true };
  const name =
    cleanName(short(record.company)) ??
    cleanName(short(origin.company)) ??
    (origin.board === null || !origin.isEmployers ? null : cleanName(titled(origin.board)));
  if (name === null) return { refused: 'has no company', isNone: false };

  const { url, applyUrl, locations, datePosted, description } = record;
  const slug = slugOf(name);
  const board = boardName(origin.board ?? slug);
  const nativeId =
    record.nativeId ?? contentHash([title, name, url, applyUrl, locations, datePosted, description?.text]);
  const key = keyOf(origin.ats, board, nativeId);
  const readings = readPlaces(placeTexts(locations));
  const applicants = readPlaces(placeTexts(record.applicantLocations ?? []));
  const workplaceType = workplaceOf(short(record.workplace), readings, title);
  const dates = {
    datePosted: pastDate(datePosted, origin.now),
    dateUpdated: pastDate(record.dateUpdated, origin.now),
    validThrough: closingDate(record.validThrough),
  };
  return {
    board,
    remarks: dateRemarks(record, dates),
    posting: {
      key,
      id: idOf(key),
      group: record.internalJobId === null ? key : groupOf(origin.ats, board, record.internalJobId),
      title,
      hiringOrganization: { name, slug },
      url: webAddress(url),
      applyUrl: webAddress(applyUrl),
      jobLocations: placesOf(readings, record.country),
      workplaceType,
      applicantLocationRequirements: applicantCountries(
        workplaceType,
        applicants.length > 0 ? applicants : readings,
        record.country,
      ),
      employmentType: employmentType(short(record.employmentType)),
      department: cleanName(short(record.department)),
      ...dates,
      baseSalary: salaries(typeof record.pay === 'string' ? short(record.pay) : record.pay),
      language: languageTag(record.language),
      descriptionHtml: descriptionHtml(description),
    },
  };
};
