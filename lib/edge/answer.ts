import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { acceptedEncodings, type Encoding, isCompressible } from './encoding.ts';
import { type FlatHeaders, frugalHeaders, mediaType, savesData } from './headers.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Below this the headers outweigh what compression saves. */
const WORTH_COMPRESSING_BYTES = 256;
const GZIP_LEVEL = 6;
/** What one flat header array costs in memory, roughly; the cache counts bytes, not entries. */
const HEADERS_BYTES = 2_048;

/** Brotli 5 for pages: 11 takes twenty times as long and saves a sixth. Files are compressed once, so 9. */
export const QUALITY = { page: 5, file: 9 } as const;

type Variant = { headers: string[]; body: Buffer };

/** A finished answer in every form it may be sent in. Sending it is one `writeHead` and one `end`. */
export type Answer = {
  status: number;
  etag: string;
  /** What it occupies, all forms together. */
  bytes: number;
  variants: { identity: Variant } & Partial<Record<Encoding, Variant>>;
  notModified: string[];
};

export type AnswerParts = {
  status: number;
  /** Content-Type as sent; empty for an answer without a body. */
  contentType: string;
  body: Buffer;
  cacheControl: string;
  /** Header pairs beside those this module writes. */
  headers: FlatHeaders;
};

/** Makes an answer out of its parts, uncompressed. For short pages and for development. */
export function plainAnswer(parts: AnswerParts): Answer {
  return assemble(parts, {});
}

/**
 * Makes an answer with its Brotli and gzip forms, off the main thread. Forms found ready (files compressed at
 * build time) are used as they are; a form that saves nothing is left out.
 */
export async function compressedAnswer(
  parts: AnswerParts,
  quality: number,
  ready: { br?: Buffer | undefined; gzip?: Buffer | undefined } = {},
): Promise<Answer> {
  const { body } = parts;
  const worth = body.length >= WORTH_COMPRESSING_BYTES && isCompressible(mediaType(parts.contentType));
  if (!worth) return assemble(parts, {});
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [br, gz] = await Promise.all([
    ready.br ?? brotli(body, { params }),
    ready.gzip ?? gzipped(body, { level: GZIP_LEVEL }),
  ]);
  return assemble(parts, {
    ...(br.length < body.length && { br }),
    ...(gz.length < body.length && { gzip: gz }),
  });
}

function assemble(parts: AnswerParts, smaller: { br?: Buffer; gzip?: Buffer }): Answer {
  const { status, contentType, body, cacheControl, headers } = parts;
  // Weak: the same tag stands for all encodings of one text.
  const etag = `W/"${createHash('sha256').update(contentType).update(body).digest('base64url').slice(0, 22)}"`;
  const common = [...headers, 'Cache-Control', cacheControl, ...(status === 200 ? ['ETag', etag] : [])];
  const variant = (form: Buffer, encoding: Encoding): Variant => ({
    headers: [
      ...(contentType === '' ? [] : ['Content-Type', contentType]),
      'Content-Length',
      String(form.length),
      ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
      ...common,
    ],
    body: form,
  });
  const variants: Answer['variants'] = { identity: variant(body, 'identity') };
  if (smaller.br) variants.br = variant(smaller.br, 'br');
  if (smaller.gzip) variants.gzip = variant(smaller.gzip, 'gzip');
  const bytes = Object.values(variants).reduce((sum, form) => sum + form.body.length + HEADERS_BYTES, 0);
  return { status, etag, bytes, variants, notModified: common };
}

/** Sends an answer in the form this reader asked for: 304 when theirs is the same, no body to HEAD. */
export function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: Answer): void {
  const fitting = (headers: string[]): string[] =>
    savesData(req.headers['save-data']) ? [...frugalHeaders(headers)] : headers;
  const held = req.headers['if-none-match'];
  if (held !== undefined && answer.status === 200 && isHeld(held, answer.etag)) {
    // A browser takes the headers of a 304 into the page it holds.
    res.writeHead(304, fitting(answer.notModified));
    res.end();
    return;
  }
  const variant = chooseVariant(answer, req.headers['accept-encoding']);
  res.writeHead(answer.status, fitting(variant.headers));
  if (req.method === 'HEAD') res.end();
  else res.end(variant.body);
}

function chooseVariant({ variants }: Answer, acceptEncoding: string | undefined): Variant {
  for (const encoding of acceptedEncodings(acceptEncoding)) {
    const variant = variants[encoding];
    if (variant) return variant;
  }
  return variants.identity;
}

/** If-None-Match against our tag, by weak comparison (RFC 9110 §13.1.2). */
function isHeld(header: string, etag: string): boolean {
  if (header === etag || header.trim() === '*') return true;
  const opaque = etag.slice(2);
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === opaque);
}
