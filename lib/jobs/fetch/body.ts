import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { notFetched } from './fault.ts';

/** Reads an answer's body as it comes, unpacked, and no further than a limit. */

const UNPACKERS: ReadonlyMap<string, () => NodeJS.ReadWriteStream> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);
/** What we ask for; `deflate` is read too, but servers disagree on what it is. */
export const ACCEPTED_CODINGS = 'gzip, br';

const MB = 1_048_576;
const sizeInWords = (bytes: number): string =>
  bytes >= MB ? `${Math.round(bytes / MB)} MB` : `${bytes} bytes`;

/**
 * The body's bytes, unpacked. Throws a `FetchFault` for a coding that is not known and, as soon as that is clear, for
 * more than `mostBytes` on the line or unpacked: a small answer that unpacks without end costs no more than that.
 */
export const readBody = async (
  body: Readable,
  coding: string,
  { address, mostBytes }: { address: string; mostBytes: number },
): Promise<Uint8Array> => {
  const tooMuch = () => notFetched(address, `it answers with more than ${sizeInWords(mostBytes)}`);
  const name = coding.trim().toLowerCase();
  const unpacker = name === '' || name === 'identity' ? null : UNPACKERS.get(name)?.();
  if (unpacker === undefined) {
    body.on('error', () => {}).destroy();
    throw notFetched(address, `its answer is packed as "${name.slice(0, 40)}", which is not read here`);
  }
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > mostBytes) throw tooMuch();
      yield chunk;
    }
  };
  const unpacked = unpacker === null ? counted() : pipeline(counted, unpacker, () => {});
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > mostBytes) throw tooMuch();
      chunks.push(chunk);
    }
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      /^(?:Z_|ERR_.*BROTLI|ERR__ERROR)/.test(String(error.code))
    )
      throw notFetched(address, 'its packed answer is broken or cut off; try again later', {
        isPassing: true,
      });
    throw error;
  }
  return Buffer.concat(chunks);
};
