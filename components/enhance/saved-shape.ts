import { isDay } from '../../lib/day.ts';
import { ID_SHAPE } from '../../lib/jobs/normalise/id-shape.ts';
import { isRecord, jsonOf } from './json-of.ts';

/** What a reader has saved on this device, and the one reader of it as JSON: from storage and from a file. */

export type SavedJob = { id: string; title: string; company: string; savedAt: string };
/** A search is the canonical query of the board without its page; `total` is of when it was saved. */
export type SavedSearch = { query: string; title: string; total: number; savedAt: string };
export type Saved = { jobs: SavedJob[]; searches: SavedSearch[] };

export const NOTHING: Saved = { jobs: [], searches: [] };
/** The version of the shape: `{ "waymark": 1, "jobs": […], "searches": […] }`. */
const VERSION = 1;
const LONGEST_NAME = 300;
const LONGEST_QUERY = 2000;

/** What a text holds that is not read here, and may be of another version of this site: entries and keys of theirs. */
export type Unread = {
  keys: Record<string, unknown>;
  jobs: unknown[];
  searches: unknown[];
  /** Entries that are read, as they were found. */
  found: Map<object, Record<string, unknown>>;
};

/** Saved things as JSON, in storage and in an exported file alike; with what stood there unread, untouched. */
export const savedText = ({ jobs, searches }: Saved, indent = 0, unread?: Unread): string => {
  const whole = <Entry extends object>(entry: Entry) => ({ ...unread?.found.get(entry), ...entry });
  return JSON.stringify(
    {
      ...unread?.keys,
      waymark: VERSION,
      jobs: [...(unread?.jobs ?? []), ...jobs.map(whole)],
      searches: [...(unread?.searches ?? []), ...searches.map(whole)],
    },
    null,
    indent,
  );
};

export type Parsed = { saved: Saved; leftOut: string[]; unread: Unread };

/**
 * Reads what `savedText` wrote. Entries that are not as they should be are left out, each named with its fault; null
 * when the text as a whole is none of ours. Never throws.
 */
export const parseSaved = (text: string): Parsed | null => {
  const whole = jsonOf(text);
  if (!isRecord(whole) || whole.waymark !== VERSION) return null;
  const { waymark, jobs, searches, ...keys } = whole;
  if (!Array.isArray(jobs) || !Array.isArray(searches)) return null;
  const leftOut: string[] = [];
  const unread: Unread = { keys, jobs: [], searches: [], found: new Map() };
  const read = <Entry extends object>(
    list: unknown[],
    kind: 'job' | 'search',
    readEntry: (entry: unknown) => Entry | string,
  ): Entry[] =>
    list.flatMap((entry, at) => {
      const made = readEntry(entry);
      if (typeof made !== 'string') {
        if (isRecord(entry)) unread.found.set(made, entry);
        return [made];
      }
      leftOut.push(`${kind} ${at + 1} ${made}`);
      unread[kind === 'job' ? 'jobs' : 'searches'].push(entry);
      return [];
    });
  return {
    saved: { jobs: read(jobs, 'job', readJob), searches: read(searches, 'search', readSearch) },
    leftOut,
    unread,
  };
};

const readJob = (entry: unknown): SavedJob | string => {
  if (!isRecord(entry)) return 'is no object';
  const { id, title, company, savedAt } = entry;
  if (typeof id !== 'string' || !ID_SHAPE.test(id)) return 'has no id of a job';
  if (!isName(title)) return 'has no title';
  if (!isName(company)) return 'has no company';
  return isDay(savedAt) ? { id, title, company, savedAt } : 'has no day it was saved on';
};

const readSearch = (entry: unknown): SavedSearch | string => {
  if (!isRecord(entry)) return 'is no object';
  const { query, title, total, savedAt } = entry;
  if (typeof query !== 'string' || query.length > LONGEST_QUERY || !/^[\w=&%.+*~-]*$/.test(query))
    return 'has no query';
  if (!isName(title)) return 'has no title';
  if (typeof total !== 'number' || !Number.isInteger(total) || total < 0) return 'has no total';
  return isDay(savedAt) ? { query, title, total, savedAt } : 'has no day it was saved on';
};

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME;

/** A name as short as it must be to be saved. */
export const nameOf = (text: string | undefined): string =>
  Array.from((text ?? '').trim())
    .slice(0, LONGEST_NAME / 2)
    .join('') || 'Not named';
