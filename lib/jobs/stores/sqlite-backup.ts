import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { faultOf } from './sqlite-check.ts';
import { StoreError } from './store.ts';

/** Copies of the openings' file, beside it in `backups/`: made while the site runs, whole or not at all. */

export type Backup = { path: string; bytes: number; openings: number };

/** So many are kept; older ones go. */
const KEPT = 5;
const DAY_MS = 86_400_000;

const folderOf = (path: string): string => join(dirname(path), 'backups');
/** The time in a name that sorts and that every file system takes. */
/** The part of a backup's name before its time, and the part behind. */
const nameParts = (path: string): [string, string] => [
  `${basename(path, extname(path))}-`,
  `Z${extname(path)}`,
];
const stamp = (now: Date): string => now.toISOString().slice(0, 19).replaceAll(':', '-');

/**
 * The backups of a file, newest first. One from the future was made while the clock was wrong: nobody knows how old
 * it is, so it comes last.
 */
export const backupsOf = (path: string, now: Date): string[] => {
  const folder = folderOf(path);
  const [before, after] = nameParts(path);
  const latest = `${before}${stamp(now)}${after}`;
  // Another database beside this one may have a name that begins the same.
  const own = new RegExp(
    `^${RegExp.escape(before)}\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d${RegExp.escape(after)}$`,
  );
  try {
    const names = readdirSync(folder).filter((name) => own.test(name));
    const sorted = names.sort().reverse();
    return [...sorted.filter((name) => name <= latest), ...sorted.filter((name) => name > latest)].map(
      (name) => join(folder, name),
    );
  } catch {
    return [];
  }
};

/**
 * Copies the openings into a new file, checks the copy, and lets the oldest go when there are more than five. The
 * site and imports go on meanwhile. Throws a `StoreError` when there is nothing to copy or the copy is not whole.
 */
export const backUpSqlite = async (path: string, now: Date): Promise<Backup> => {
  if (!statSync(path, { throwIfNoEntry: false }))
    throw new StoreError(`There is no database ${path} to back up: check DATABASE_FILE.`);
  const [before, after] = nameParts(path);
  const target = join(folderOf(path), `${before}${stamp(now)}${after}`);
  const unfinished = `${target}.unfinished`;
  let openings = 0;
  try {
    mkdirSync(folderOf(path), { recursive: true });
    removeLeftovers(path);
    const database = new DatabaseSync(path, { timeout: 10_000 });
    try {
      await backup(database, unfinished);
    } finally {
      database.close();
    }
    const fault = faultOf(unfinished);
    if (fault !== null) throw new Error(fault);
    openings = finish(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    for (const part of ['', '-wal', '-shm']) rmSync(unfinished + part, { force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(`${path} could not be backed up (${why}); the older backups are as they were.`);
  }
  for (const old of backupsOf(path, now).slice(KEPT)) rmSync(old, { force: true });
  return { path: target, bytes: statSync(target).size, openings };
};

/** Makes a copy one file that needs no other beside it; returns how many openings it holds. */
const finish = (path: string): number => {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = DELETE');
    const row = database.prepare("SELECT count(*) AS openings FROM postings WHERE status = 'open'").get();
    return Number(row?.openings ?? 0);
  } finally {
    database.close();
  }
};

/** A backup that was killed leaves a part behind, which nobody finishes. An hour is longer than any takes. */
const removeLeftovers = (path: string): void => {
  const [before] = nameParts(path);
  for (const name of readdirSync(folderOf(path))) {
    const part = join(folderOf(path), name);
    const isLeft = name.startsWith(before) && /\.unfinished(?:-wal|-shm|-journal)?$/.test(name);
    if (isLeft && Date.now() - statSync(part).mtimeMs > 3_600_000) rmSync(part, { force: true });
  }
};

/** Whether there is no backup, or the newest is a day old, or the file has since grown or shrunk by a tenth. */
export const isBackupDue = (path: string, now: Date): boolean => {
  const [newest] = backupsOf(path, now);
  if (newest === undefined) return true;
  const { mtimeMs, size } = statSync(newest);
  const isOld = Math.abs(now.getTime() - mtimeMs) >= DAY_MS;
  return isOld || Math.abs(statSync(path).size - size) > size / 10;
};
