import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { BrokenInput } from './import-errors.ts';
import { fetchBytes } from './import-fetch.ts';
import { textOf } from './import-text.ts';

/** What is to be imported, by the path or address the operator gave. */
export type Input = { text: string; name: string; address: string | null };

const MB = 1_048_576;
/** Larger than any board or table met; an import holds its input in memory. */
const LARGEST = 200 * MB;

/** Reads a file, or fetches an http(s) address. Throws `BrokenInput` when there is nothing to read there. */
export const readInput = async (
  where: string,
  kind: { isXml?: boolean; isPage?: boolean } = {},
): Promise<Input> => {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(where)) {
    const { bytes, address } = await fetchBytes(where, { mostBytes: LARGEST });
    return { text: textOf(bytes, where, kind), name: where, address };
  }
  const name = basename(where);
  return { text: textOf(await bytesOf(where), name, kind), name, address: null };
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
