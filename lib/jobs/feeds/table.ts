import { z } from 'zod';
import { PAY_UNITS, type PostedPay } from '../posting.ts';
import type { Mapped } from './feed.ts';
import { amount, text } from './lenient.ts';

/**
 * Rows of anybody's table (CSV, JSON lines, a JSON array). Which column means what is told by a mapping; a target
 * without one takes the column of its own name, in any case of letters.
 */

export const TARGETS = [
  'id',
  'title',
  'company',
  'url',
  'applyUrl',
  'location',
  'datePosted',
  'validThrough',
  'workplace',
  'type',
  'department',
  'description',
  'pay',
] as const;
export type Target = (typeof TARGETS)[number];

/** Target to column; a dotted column leads into nested objects. */
export type TableMapping = Partial<Record<Target, string>>;

export type TableMapper = {
  map: (row: unknown) => Mapped;
  /** Every column seen, nested ones by their dotted path, in the order of first sight. */
  columns: () => string[];
  /** Columns that no target took. */
  unused: () => string[];
  /** Mapped targets whose column was in no row. */
  missing: () => Target[];
  /** Whether any row had a column for this target. */
  has: (target: Target) => boolean;
};

type Found = { path: string; value: unknown };
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A column by its exact name, else the way its dots show. Only a row's own fields: never the prototype's. */
export const atPath = (row: Record<string, unknown>, path: string): Found | null => {
  if (Object.hasOwn(row, path)) return { path, value: row[path] };
  let value: unknown = row;
  for (const key of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return null;
    value = value[key];
  }
  return { path, value };
};

const byName = (row: Record<string, unknown>, name: string): Found | null => {
  if (Object.hasOwn(row, name)) return { path: name, value: row[name] };
  const path = Object.keys(row).find((key) => key.toLowerCase() === name.toLowerCase());
  return path === undefined ? null : { path, value: row[path] };
};

const MOST_LEVELS = 3;
const pathsIn = (row: Record<string, unknown>, into: Set<string>, before = '', level = 1): void => {
  for (const [key, value] of Object.entries(row)) {
    if (isObject(value) && level < MOST_LEVELS) pathsIn(value, into, `${before}${key}.`, level + 1);
    else into.add(before + key);
  }
};

const words = (value: unknown): string | null => {
  if (typeof value === 'string') return value.trim() || null;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
};

const listOfWords = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) => words(item) ?? []);

const range = z.object({
  min: amount,
  max: amount,
  currency: text,
  period: z.enum(PAY_UNITS).nullable().catch(null),
});
const payOf = (value: unknown): PostedPay[] | string | null => {
  if (!isObject(value)) return words(value);
  const { min, max, currency, period } = range.parse(value);
  return [{ min, max, currency, unit: period, raw: null, scope: null }];
};

/** A mapper for the rows of one file. It remembers which columns it saw, so it serves one file only. */
export const tableMapper = (mapping: TableMapping): TableMapper => {
  const seen = new Set<string>();
  const used = new Map<Target, string>();
  const map = (row: unknown): Mapped => {
    if (!isObject(row)) return { refused: 'is not an object' };
    pathsIn(row, seen);
    const take = (target: Target): unknown => {
      const column = mapping[target];
      const found = column === undefined ? byName(row, target) : atPath(row, column);
      if (found) used.set(target, found.path);
      return found?.value ?? null;
    };
    const date = (target: Target): string | number | null => {
      const value = take(target);
      return typeof value === 'number' ? value : words(value);
    };
    const description = words(take('description'));
    return {
      board: null,
      record: {
        nativeId: words(take('id')),
        internalJobId: null,
        title: words(take('title')),
        company: words(take('company')),
        url: words(take('url')),
        applyUrl: words(take('applyUrl')),
        locations: listOfWords(take('location')),
        country: null,
        workplace: words(take('workplace')),
        employmentType: words(take('type')),
        department: words(take('department')),
        datePosted: date('datePosted'),
        dateUpdated: null,
        validThrough: date('validThrough'),
        description: description === null ? null : { text: description, format: 'unknown' },
        pay: payOf(take('pay')),
        language: null,
      },
    };
  };
  return {
    map,
    columns: () => [...seen],
    // A target that took a whole object has used every column inside it.
    unused: () =>
      [...seen].filter(
        (path) => ![...used.values()].some((own) => path === own || path.startsWith(`${own}.`)),
      ),
    missing: () => TARGETS.filter((target) => mapping[target] !== undefined && !used.has(target)),
    has: (target) => used.has(target),
  };
};
