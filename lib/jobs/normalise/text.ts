import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { mended } from './mojibake.ts';

/** Text as feeds send it, made safe to keep, compare and show: well-formed, composed, without invisible marks. */

const LONGEST_TITLE = 300;
const LONGEST_NAME = 200;

/** Tabs and line ends become spaces; every other control character goes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/** Zero-width marks, soft hyphens, and marks that turn the reading direction (they can hide what a link says). */
const INVISIBLE = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Joiners mean something between letters of some scripts and inside emoji, and nothing beside plain ASCII. */
const IDLE_JOINER = /(?<=^|\p{ASCII})[\u200c\u200d]+|[\u200c\u200d]+(?=\p{ASCII}|$)/gu;

/** At most `length` UTF-16 units, never half a code point. */
export const cut = (text: string, length: number): string =>
  text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();

/** Removes control characters and mends broken surrogate pairs; line ends stay. */
export const soundText = (text: string): string => text.toWellFormed().replace(CONTROL, '');

/** One line: broken encoding mended, NFKC, invisible marks out, white space collapsed, trimmed. */
export const cleanLine = (text: string): string =>
  soundText(mended(text))
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(IDLE_JOINER, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Entities decoded once, and only once: `&amp;lt;` becomes `&lt;`. A `<` of the text stays itself. */
export const decodeEntities = (text: string): string => {
  if (!/&[#a-z]/i.test(text)) return text;
  let decoded = '';
  const parser = new Parser({
    ontext: (part) => {
      decoded += part;
    },
  });
  parser.end(text.replaceAll('<', '&lt;'));
  return decoded;
};

const GENDER = String.raw`(?:[mwfdxhkvnž*]|div(?:erse?)?)\.?`;
/** "(m/w/d)" and its cousins: two or more one-letter genders, at least one of them a letter for men or women. */
const GENDERS = new RegExp(
  String.raw`[([]\s*(?=[^)\]]*[mwhkž])${GENDER}(?:\s*[/|,·:-]\s*${GENDER})+\s*[)\]]|[([]\s*(?:all genders?|gn|alle geschlechter)\s*[)\]]|(?<![\p{L}\d/])[mwf]/[mwf]/[dx](?![\p{L}\d/])`,
  'giu',
);

/** A title to show and to read roles from; empty when nothing is left of it. */
export const cleanTitle = (text: string): string => {
  const line = cleanLine(decodeEntities(text));
  const without = line.replace(GENDERS, ' ');
  if (without === line) return cut(line, LONGEST_TITLE);
  const tidy = without
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;:)\]])/g, '$1')
    .replace(/(?<![\s,|/–—-])[\s,|/–—-]+$/, '')
    .trim();
  return cut(tidy || line, LONGEST_TITLE);
};

const NO_NAME = /^(?:n\/?a|none|null|undefined|-+|\.+|unknown)$/i;

/** A company's, department's or place's name; null when it says nothing. */
export const cleanName = (text: string | null): string | null => {
  const name = cut(cleanLine(decodeEntities(text ?? '')), LONGEST_NAME);
  return name === '' || NO_NAME.test(name) ? null : name;
};

/** Letters that do not fall apart into an ASCII letter and a mark. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case without marks: what names are compared by. */
export const folded = (text: string): string => {
  const lower = text.toLowerCase();
  return /^[ -~]*$/.test(lower) ? lower : withoutMarks(lower);
};

const withoutMarks = (lower: string): string =>
  lower
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

/**
 * A name as a part of an address: `[a-z0-9-]` only, the same for ever. A name in another script keeps what is
 * ASCII in it and gets a short hash, so two such names never share a slug.
 */
export const slugOf = (name: string): string => {
  const plain = folded(name);
  const slug = cut(
    plain
      .replace(/['’]/g, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, ''),
    80,
  ).replace(/-+$/, '');
  if (slug !== '' && !/[^\P{L}a-z]/u.test(plain)) return slug;
  const hash = createHash('sha256').update(plain).digest('hex').slice(0, 8);
  return `${slug || 'name'}-${hash}`;
};
