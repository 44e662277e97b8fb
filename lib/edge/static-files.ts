import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Answer, compressedAnswer, plainAnswer, QUALITY } from './answer.ts';
import { type FlatHeaders, KEEP, SPECULATION_RULES } from './headers.ts';
import { typeOfFile } from './media-types.ts';

/** Where files are taken from: all below `folder` is served below `prefix`, kept by readers as `cacheControl` says. */
export type StaticRoot = { prefix: string; folder: string; cacheControl: string };

export type StaticFiles = {
  /** The answer of a decoded path; undefined when no file has it. Ready at once if it was sent before. */
  find: (path: string) => Answer | Promise<Answer | undefined> | undefined;
};

export type StaticFilesOptions = {
  roots: readonly StaticRoot[];
  headers: FlatHeaders;
  dev: boolean;
  /** Told of a file that is there and cannot be read. */
  onFailure: (path: string, error: unknown) => void;
};

type Listed = { file: string; cacheControl: string; br?: string | undefined; gzip?: string | undefined };

const COMPRESSED = /\.(?:br|gz)$/;

/**
 * Files of a build, held in memory once asked for, in the same forms and by the same rules as pages. Only what
 * the folders held at the start has an address, so no path a reader writes ever touches the disk.
 *
 * This is not left to sirv: with its default error handling one request for a reversed range, or for a file
 * that was removed meanwhile, ends the process.
 *
 * Listed are plain files only: no links, and nothing that begins with a dot but `.well-known`. In development
 * the folders are listed anew for each request, and nothing is held. `find` rejects when a file cannot be read.
 */
export function createStaticFiles({ roots, headers, dev, onFailure }: StaticFilesOptions): StaticFiles {
  /** A file removed since the start is a file that is not there; any other fault is one, and noted. */
  const orGone = (path: string, error: unknown): undefined => {
    if (isGone(error)) return undefined;
    onFailure(path, error);
    throw error;
  };
  if (dev) {
    return {
      find(path) {
        const found = listAll(roots).get(path);
        return found && loadPlain(found, headers).catch((error: unknown) => orGone(path, error));
      },
    };
  }
  const listed = listAll(roots);
  const held = new Map<string, Answer | Promise<Answer | undefined>>();
  const load = async (path: string, found: Listed): Promise<Answer | undefined> => {
    try {
      const answer = await loadCompressed(found, headers);
      held.set(path, answer);
      return answer;
    } catch (error) {
      held.delete(path);
      return orGone(path, error);
    }
  };
  return {
    find(path) {
      const before = held.get(path);
      if (before) return before;
      const found = listed.get(path);
      if (!found) return undefined;
      const loading = load(path, found);
      held.set(path, loading);
      return loading;
    },
  };
}

function listAll(roots: readonly StaticRoot[]): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const root of roots) {
    const names = listFolder(root.folder);
    const present = new Set(names);
    for (const name of names) {
      // A compressed form is no address of its own: it is how the file beside it is sent.
      if (COMPRESSED.test(name) && present.has(name.replace(COMPRESSED, ''))) continue;
      const beside = (ending: string): string | undefined =>
        present.has(name + ending) ? join(root.folder, name + ending) : undefined;
      const path = root.prefix + name.split(sep).join('/');
      const cacheControl = path === SPECULATION_RULES ? KEEP.day : root.cacheControl;
      const file = join(root.folder, name);
      listed.set(path, { file, cacheControl, br: beside('.br'), gzip: beside('.gz') });
    }
  }
  return listed;
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .filter((name) => name.split(sep).every((part) => !part.startsWith('.') || part === '.well-known'));
  } catch (error) {
    // A site without a folder of one kind is a site without those files.
    if (isGone(error)) return [];
    throw error;
  }
}

async function loadCompressed(
  { file, cacheControl, br, gzip }: Listed,
  headers: FlatHeaders,
): Promise<Answer> {
  const [body, brBody, gzipBody] = await Promise.all([
    readFile(file),
    br === undefined ? undefined : readFile(br),
    gzip === undefined ? undefined : readFile(gzip),
  ]);
  const parts = {
    status: 200,
    contentType: typeOfFile(file),
    body,
    cacheControl,
    headers,
  };
  return compressedAnswer(parts, QUALITY.file, { br: brBody, gzip: gzipBody });
}

async function loadPlain({ file }: Listed, headers: FlatHeaders): Promise<Answer> {
  const body = await readFile(file);
  return plainAnswer({ status: 200, contentType: typeOfFile(file), body, cacheControl: KEEP.never, headers });
}

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
