import { createHash } from 'node:crypto';

/** The names a posting is known by: the same posting gets the same ones in every import, for ever. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_LENGTH = 12;
const LONGEST_NATIVE_ID = 200;

const sha256 = (text: string): Buffer => createHash('sha256').update(text.toWellFormed()).digest();

/** What stands in `/jobs/{id}`: 12 characters of `[a-z2-7]` from a hash of the key, 60 bits. */
export const idOf = (key: string): string => {
  const bytes = sha256(key);
  let bits = bytes.readBigUInt64BE(0) >> 4n;
  let id = '';
  for (let at = 0; at < ID_LENGTH; at += 1) {
    id = LETTERS.charAt(Number(bits & 31n)) + id;
    bits >>= 5n;
  }
  return id;
};

/** A board's name inside keys and source ids: an address spells it in any case. */
export const boardName = (board: string): string => {
  let plain = board;
  try {
    plain = decodeURIComponent(board);
  } catch {
    // A broken escape is part of the name then.
  }
  return plain
    .trim()
    .toLowerCase()
    .replace(/[\s:]+/g, '-');
};

/** `{ats}:{board}:{nativeId}`. */
export const keyOf = (ats: string, board: string, nativeId: string): string =>
  `${ats}:${board}:${nativeId.length > LONGEST_NATIVE_ID ? contentHash([nativeId]) : nativeId}`;

/** Stands for an id where a row has none: what makes the row that row, hashed. */
export const contentHash = (parts: unknown[]): string =>
  sha256(JSON.stringify(parts)).toString('hex').slice(0, 24);

/** Tells whether anything of a posting changed. Objects are built field by field, so their order is stable. */
export const digestOf = (value: unknown): string => sha256(JSON.stringify(value)).toString('base64url');
