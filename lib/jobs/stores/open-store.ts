import { openPostgresStore } from './postgres.ts';
import { openSqliteStore } from './sqlite.ts';
import type { JobStore } from './store.ts';

/** Where the settings say the openings are. */
export type StorePlace = {
  /** `postgres://…`; null: the file. */
  databaseUrl: string | null;
  databaseFile: string;
};

/** Opens the database of the settings; throws a `StoreError` with one sentence when it cannot be used. */
export const openStore = async ({ databaseUrl, databaseFile }: StorePlace): Promise<JobStore> =>
  databaseUrl === null ? openSqliteStore(databaseFile) : openPostgresStore(databaseUrl);
