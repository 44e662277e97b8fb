import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createFetcher } from '../fetch/fetcher.ts';
import { BrokenInput } from './errors.ts';
import { textOf } from './text.ts';

/** What is to be imported, by the path or address the operator gave. */
export type Input = { text: string; name: string; address: string | null };

const MB = 1_048_576;
/** Larger than any board or table met; an import holds its input in memory. */
const LARGEST = 200 * MB;

export type InputOptions = {
  isXml?: boolean;
  isPage?: boolean;
  /** The site that asks, for the keepers of an address: its public origin. */
  siteUrl?: string | null;
};

/** Reads a file, or fetches an http(s) address. Throws `BrokenInput` when there is nothing to read there. */
export const readInput = async (
  where: string,
  { siteUrl = null, ...kind }: InputOptions = {},
): Promise<Input> => {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(where)) {
    const { bytes, address } = await fetched(where, siteUrl);
    return { text: textOf(bytes, where, kind), name: where, address };
  }
  const name = basename(where);
  return { text: textOf(await bytesOf(where), name, kind), name, address: null };
};

const fetched = async (
  address: string,
  siteUrl: string | null,
): Promise<{ bytes: Uint8Array; address: string }> => {
  const fetcher = createFetcher({ siteUrl, mostBytes: LARGEST });
  try {
    const answer = await fetcher.ask({ address, mayBeLocal: true });
    if (answer.unchanged) throw new BrokenInput(`${address} answers that nothing changed: ask it again.`);
    return answer;
  } finally {
    await fetcher.close();
  }
};

const bytesOf = async (path: string): Promise<Uint8Array> => {
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw new BrokenInput(`${path} is a folder: name one file in it.`);
    if (facts.size > LARGEST) {
      throw new BrokenInput(
        `${path} has ${Math.round(facts.size / MB)} MB, more than the ${LARGEST / MB} MB that one import takes: split it.`,
      );
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof BrokenInput) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new BrokenInput(`There is no file ${path}: check the path.`);
    if (code === 'EACCES') throw new BrokenInput(`${path} may not be read by this user: check its rights.`);
    throw error;
  }
};
