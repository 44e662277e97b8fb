import { createHash } from 'node:crypto';
import { ID_LENGTH, ID_LETTERS } from './id-shape.ts';
import { soundText } from './text.ts';

/** The names a posting is known by: the same posting gets the same ones in every import, for ever. */

/** Longer is no id and no name of a board. In UTF-16 units. */
const LONGEST_PART = 200;

const sha256 = (text: string): Buffer => createHash('sha256').update(text.toWellFormed()).digest();

/** What stands in `/jobs/{id}`: 12 characters of `[a-z2-7]` from a hash of the key, 60 bits. */
export const idOf = (key: string): string => {
  const bytes = sha256(key);
  let bits = bytes.readBigUInt64BE(0) >> 4n;
  let id = '';
  for (let at = 0; at < ID_LENGTH; at += 1) {
    id = ID_LETTERS.charAt(Number(bits & 31n)) + id;
    bits >>= 5n;
  }
  return id;
};

/**
 * Foreign text as a part of a key: itself, or a hash of the whole where it is too long or holds control characters
 * or broken surrogates, which a database refuses and a terminal obeys. Cut or cleaned, two could become one.
 */
const partOf = (text: string): string =>
  text.length <= LONGEST_PART && soundText(text) === text ? text : contentHash([text]);

/** A board's name inside keys and source ids: an address spells it in any case. */
export const boardName = (board: string): string => {
  let plain = board;
  try {
    plain = decodeURIComponent(board);
  } catch {
    // A broken escape is part of the name then.
  }
  const name = plain
    .trim()
    .toLowerCase()
    .replace(/[\s:]+/g, '-');
  return partOf(name);
};

/** `{ats}:{board}:{nativeId}`. */
export const keyOf = (ats: string, board: string, nativeId: string): string =>
  `${ats}:${board}:${partOf(nativeId)}`;

/** What the postings of one job share: `{ats}:{board}:job:{internalJobId}`. */
export const groupOf = (ats: string, board: string, internalJobId: string): string =>
  `${ats}:${board}:job:${partOf(internalJobId)}`;

/** Stands for an id where a row has none: what makes the row that row, hashed. */
export const contentHash = (parts: unknown[]): string =>
  sha256(JSON.stringify(parts)).toString('hex').slice(0, 24);

/**
 * The source's own id in a key; null where a hash of ours stands for it. An id that only looks like such a hash
 * counts as one: better none than one that nobody at the source knows.
 */
export const nativeIdOf = (key: string): string | null => {
  const id = key.split(':').slice(2).join(':');
  return id === '' || /^[0-9a-f]{24}$/.test(id) ? null : id;
};

/** Tells whether anything of a posting changed. Objects are built field by field, so their order is stable. */
export const digestOf = (value: unknown): string => sha256(JSON.stringify(value)).toString('base64url');
