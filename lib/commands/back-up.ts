import { backUpSqlite, isBackupDue } from '../jobs/stores/sqlite-backup.ts';
import { StoreError } from '../jobs/stores/store.ts';

/** Where the openings are, as the settings say it. */
type Place = { databaseUrl: string | null; databaseFile: string };

/**
 * Makes a backup now and says so in a line. Throws a `StoreError` when it cannot be made, and for PostgreSQL, which
 * has tools of its own for it.
 */
export const backUpNow = async ({ databaseUrl, databaseFile }: Place, now: Date): Promise<string> => {
  if (databaseUrl !== null) {
    throw new StoreError(
      'The openings are in PostgreSQL, which has its own way: pg_dump --schema=waymark "$DATABASE_URL" > openings.sql',
    );
  }
  const { path, bytes, openings } = await backUpSqlite(databaseFile, now);
  const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `Backed up ${openings.toLocaleString('en')} open posting${openings === 1 ? '' : 's'} to ${path} (${size}).`;
};

/**
 * After a write: a backup when the last one is a day old. A backup that fails is told and fails nothing else: what
 * was written is written. Null when none is due.
 */
export const backUpWhenDue = async (place: Place, now: Date): Promise<string | null> => {
  if (place.databaseUrl !== null || !isBackupDue(place.databaseFile, now)) return null;
  try {
    return await backUpNow(place, now);
  } catch (error) {
    if (error instanceof StoreError) return error.message;
    throw error;
  }
};
