import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { backupsOf } from './sqlite-backup.ts';
import { faultOf, kindOf } from './sqlite-check.ts';
import { StoreError } from './store.ts';

/** Before a database is opened: a damaged one is kept aside, and the last whole backup goes on in its place. */

/** Why a file cannot be gone on from; null: it can, or it is not ours to move. */
const troubleOf = (path: string, hasBackup: boolean): string | null => {
  // Without a backup, nothing and an empty file are how every database begins.
  if (!existsSync(path)) return hasBackup ? 'is gone' : null;
  const kind = kindOf(path);
  if (kind === 'empty') return hasBackup ? 'is empty' : null;
  // What never was a database may be somebody's file, named by mistake; with backups it was ours.
  if (kind === 'no database') return hasBackup ? 'is no longer a database' : null;
  if (kind === 'other database') return null;
  const fault = faultOf(path);
  return fault === null ? null : `is damaged (${fault})`;
};

const keepAside = (path: string, now: Date): string | null => {
  const aside = `${path}.damaged-${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
  const isThere = existsSync(path);
  // What SQLite keeps beside the file belongs to the damaged one, also where that is gone: the next must not read it.
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(path + part)) renameSync(path + part, aside + part);
  }
  return isThere ? aside : null;
};

/** Longer than looking through and copying takes; a lock that is older was left by a killed process. */
const LOCK_MS = 120_000;
const LOOK_AGAIN_MS = 50;

const ageOf = (path: string): number =>
  Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);

/** Lets one process at a time look at a damaged file: the second finds it mended. */
const alone = <Answer>(path: string, work: () => Answer): Answer => {
  const lock = `${path}.rescue`;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (ageOf(lock) > LOCK_MS) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

/**
 * Makes sure that a whole database stands at this path, or none. Returns what was wrong and what was done about it in
 * a sentence for the operator; null when nothing was wrong. Another program's database and files that never were one
 * are left as they are: opening refuses them.
 */
export const rescueSqlite = (path: string, now: Date): string | null => {
  if (path === ':memory:' || troubleOf(path, backupsOf(path, now).length > 0) === null) return null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    return alone(path, () => rescue(path, now));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      `The openings' database ${path} is damaged, and its backup cannot be put back (${why}): check the folder and its rights.`,
    );
  }
};

const rescue = (path: string, now: Date): string | null => {
  const backups = backupsOf(path, now);
  // Another process may have mended it since.
  const trouble = troubleOf(path, backups.length > 0);
  if (trouble === null) return null;
  const aside = keepAside(path, now);
  const kept = aside === null ? '' : ` It is kept as ${aside}.`;
  const whole = backups.find((candidate) => kindOf(candidate) === 'ours' && faultOf(candidate) === null);
  if (whole === undefined) {
    return `The openings' database ${path} ${trouble}.${kept} There is no whole backup of it: Waymark begins anew, so import the openings again.`;
  }
  const unfinished = `${path}.unfinished`;
  copyFileSync(whole, unfinished);
  renameSync(unfinished, path);
  return `The openings' database ${path} ${trouble}.${kept} Waymark goes on from the backup ${whole}; to begin anew instead, delete both.`;
};
