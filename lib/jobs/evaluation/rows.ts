import { atPath } from '../feeds/table.ts';
import { descriptionHtml, descriptionText } from '../html/description.ts';
import { BrokenInput } from '../import/errors.ts';
import { rowsOfJsonLines } from '../import/rows.ts';
import type { Level } from '../posting.ts';
import type { Dictionary } from './labels.ts';

/** A posting with what somebody said of it. Labels the row does not have are missing, not false. */
export type LabelledRow = {
  id: string;
  title: string;
  /** As the import makes it of a description; null: the row has none. */
  text: string | null;
  skills: ReadonlyMap<string, boolean>;
  role: string | null;
  level: Level | null;
};

/** Where in a row its parts stand, as dotted paths; left out: the names that are usual. */
export type RowShape = {
  id?: string;
  title?: string;
  text?: string;
  labels?: string;
  role?: string;
  level?: string;
  /** The posting's text ends where a line begins with these words. */
  until?: string;
};

export type LabelledSet = {
  rows: LabelledRow[];
  /** Labels that no skill, role or level of ours is called, each once. */
  unknown: string[];
};

const USUAL: Readonly<Record<Exclude<keyof RowShape, 'until'>, readonly string[]>> = {
  id: ['id', 'jd_id'],
  title: ['title', 'meta.role'],
  text: ['description', 'text', 'jd_text'],
  labels: ['labels', 'skills', 'meta'],
  role: ['role'],
  level: ['level', 'seniority', 'meta.seniority'],
};

type Row = Record<string, unknown>;
const isObject = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown, until: string | undefined): string | null => {
  if (typeof value !== 'string') return null;
  const lines = value.split('\n');
  const end = until === undefined ? -1 : lines.findIndex((line) => line.startsWith(until));
  const html = descriptionHtml({
    text: (end < 0 ? lines : lines.slice(0, end)).join('\n'),
    format: 'unknown',
  });
  return html === null ? null : descriptionText(html);
};

/** The label of one skill; null for a value that says neither. */
const saysSo = (value: unknown): boolean | null => {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return /^(?:true|yes)$/i.test(value) ? true : /^(?:false|no)$/i.test(value) ? false : null;
};

/** Labels of a row by their own words: an object of yes and no, or a list of those that apply. */
const labelsOf = (value: unknown): Map<string, boolean> => {
  if (Array.isArray(value)) {
    return new Map(value.flatMap((word) => (typeof word === 'string' ? [[word, true]] : [])));
  }
  if (!isObject(value)) return new Map();
  return new Map(
    Object.entries(value).flatMap(([word, said]) => {
      const is = saysSo(said);
      return is === null ? [] : [[word, is]];
    }),
  );
};

/**
 * Reads labelled postings from JSON lines or one JSON array. Where labels are lists, a skill that any row lists is
 * labelled in all rows that have a list. Throws `BrokenInput` for a text that is not JSON, a named path that no row
 * has, and a file in which no row has a title or a text.
 */
export const labelledSet = (
  text: string,
  name: string,
  shape: RowShape,
  dictionary: Dictionary,
): LabelledSet => {
  const raw = rowsOfJsonLines(text, name)
    .map(({ value }) => value)
    .filter(isObject);
  const pathOf = (part: keyof typeof USUAL): string | null => {
    const asked = shape[part];
    const paths = asked === undefined ? USUAL[part] : [asked];
    const found = paths.find((path) => raw.some((row) => atPath(row, path)?.value !== undefined));
    if (found === undefined && asked !== undefined) {
      throw new BrokenInput(
        `No row of ${name} has the field "${asked}" that --${part} names: check its path.`,
      );
    }
    return found ?? null;
  };
  const paths = {
    id: pathOf('id'),
    title: pathOf('title'),
    text: pathOf('text'),
    labels: pathOf('labels'),
    role: pathOf('role'),
    level: pathOf('level'),
  };
  const at = (row: Row, part: keyof typeof paths): unknown => {
    const path = paths[part];
    return path === null ? undefined : atPath(row, path)?.value;
  };
  const unknown = new Set<string>();
  const meant = <Meaning>(word: unknown, look: (word: string) => Meaning | null): Meaning | null => {
    if (typeof word !== 'string' || word.trim() === '') return null;
    const meaning = look(word);
    if (meaning === null) unknown.add(word);
    return meaning;
  };
  const labels = raw.map((row) => labelsOf(at(row, 'labels')));
  const listed = new Set(
    raw.some((row) => Array.isArray(at(row, 'labels'))) ? labels.flatMap((own) => [...own.keys()]) : [],
  );
  const rows = raw.map((row, place): LabelledRow => {
    const skills = new Map<string, boolean>();
    const own = labels[place] ?? new Map<string, boolean>();
    const words = Array.isArray(at(row, 'labels')) ? listed : own.keys();
    for (const word of words) {
      const slug = meant(word, dictionary.skill);
      // Two words may mean one skill: either will do.
      if (slug !== null) skills.set(slug, (skills.get(slug) ?? false) || (own.get(word) ?? false));
    }
    const id = at(row, 'id');
    const title = at(row, 'title');
    return {
      id: typeof id === 'string' || typeof id === 'number' ? String(id) : `row ${place + 1}`,
      title: typeof title === 'string' ? title : '',
      text: textOf(at(row, 'text'), shape.until),
      skills,
      role: meant(at(row, 'role'), dictionary.role),
      level: meant(at(row, 'level'), dictionary.level),
    };
  });
  if (!rows.some((row) => row.title !== '' || row.text !== null)) {
    throw new BrokenInput(
      `No row of ${name} has a title or a text where they are looked for: name their fields with --title and --text.`,
    );
  }
  return { rows, unknown: [...unknown] };
};
