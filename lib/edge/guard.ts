import type { IncomingHttpHeaders } from 'node:http';
import type { Limits } from './limits.ts';

/** Why a request is turned away before anything is read or rendered for it. */
export type RefusalReason =
  | 'method'
  | 'body'
  | 'target-form'
  | 'too-long'
  | 'encoding'
  | 'characters'
  | 'segments'
  | 'too-many-keys'
  | 'too-many-misses'
  | 'busy';

/** A target that was read: the path decoded, the path in its one spelling, and the query as it was written. */
export type Target = { path: string; pathname: string; query: string };

const NOT_ASCII = /[^\x21-\x7e]/;
// Control characters, and the two signs that let one segment pose as several.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be refused
const UNSAFE_IN_SEGMENT = /[\u0000-\u001f\u007f-\u009f\\/]/;

/** Only readers come in: GET and HEAD, without a body. */
export function refuseRequest(
  method: string | undefined,
  headers: IncomingHttpHeaders,
): RefusalReason | undefined {
  if (method !== 'GET' && method !== 'HEAD') return 'method';
  const length = headers['content-length'];
  if (headers['transfer-encoding'] !== undefined || (length !== undefined && Number(length) !== 0)) {
    return 'body';
  }
  return undefined;
}

/**
 * Reads a request target, or says why not. The path is read strictly (each segment must decode to plain text
 * that is neither `.` nor `..`), because Next answers 500 or a foreign redirect to some that do not. The query
 * is read leniently: people type `?q=100%` and `C:\`, and only its canonical form goes any further.
 */
export function readTarget(target: string, limits: Limits): Target | RefusalReason {
  if (target.length > limits.targetLength) return 'too-long';
  if (!target.startsWith('/')) return 'target-form';
  const mark = target.indexOf('?');
  const rawPath = mark === -1 ? target : target.slice(0, mark);
  const rawQuery = mark === -1 ? '' : target.slice(mark + 1);
  if (NOT_ASCII.test(rawPath)) return 'encoding';
  if (rawPath.includes('\\') || target.includes('#')) return 'characters';
  if (/%00/.test(rawQuery)) return 'characters';
  if (countKeys(rawQuery) > limits.queryKeys) return 'too-many-keys';

  const segments = readSegments(rawPath);
  if (typeof segments === 'string') return segments;
  return {
    path: `/${segments.join('/')}`,
    pathname: `/${segments.map(encodeURIComponent).join('/')}`,
    // Node hands over the raw bytes as Latin-1; some clients send their search words as bare UTF-8.
    query: NOT_ASCII.test(rawQuery) ? Buffer.from(rawQuery, 'latin1').toString('utf8') : rawQuery,
  };
}

function readSegments(rawPath: string): string[] | RefusalReason {
  const segments: string[] = [];
  const raw = rawPath.slice(1).split('/');
  for (const [position, encoded] of raw.entries()) {
    let segment: string;
    try {
      segment = decodeURIComponent(encoded);
    } catch {
      return 'encoding';
    }
    if (UNSAFE_IN_SEGMENT.test(segment)) return 'characters';
    if (segment === '.' || segment === '..') return 'segments';
    // An empty one may only be the last: `//host` is read as another site by whatever resolves it.
    if (segment === '' && position !== raw.length - 1) return 'segments';
    segments.push(segment);
  }
  return segments;
}

function countKeys(query: string): number {
  if (query === '') return 0;
  let count = 1;
  for (let at = query.indexOf('&'); at !== -1; at = query.indexOf('&', at + 1)) count += 1;
  return count;
}
