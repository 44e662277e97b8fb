import { openPostgresStore } from './postgres.ts';
import { openSqliteStore } from './sqlite.ts';
import { rescueSqlite } from './sqlite-rescue.ts';
import type { JobStore } from './store.ts';

/** Where the settings say the openings are. */
export type StorePlace = {
  /** `postgres://…`; null: the file. */
  databaseUrl: string | null;
  databaseFile: string;
};

/** Opens a database that this process has open already; a file that is gone or emptied is not made again. */
export const reopenStore = async ({ databaseUrl, databaseFile }: StorePlace): Promise<JobStore> => {
  if (databaseUrl !== null) return openPostgresStore(databaseUrl);
  return openSqliteStore(databaseFile, { mustExist: true });
};

/**
 * Opens the database of the settings. A damaged file is kept aside and its last backup goes on, which `say` is told
 * in a sentence. Throws a `StoreError` with one sentence when the database cannot be used.
 */
export const openStore = async (
  { databaseUrl, databaseFile }: StorePlace,
  say: (sentence: string) => void,
): Promise<JobStore> => {
  if (databaseUrl !== null) return openPostgresStore(databaseUrl);
  const rescued = rescueSqlite(databaseFile, new Date());
  if (rescued !== null) say(rescued);
  return openSqliteStore(databaseFile);
};
