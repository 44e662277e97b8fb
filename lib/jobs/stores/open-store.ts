import { openSqliteStore } from './sqlite.ts';
import type { JobStore } from './store.ts';

/** Where the settings say the openings are. */
export type StorePlace = {
  /** `postgres://…`; null: the file. */
  databaseUrl: string | null;
  databaseFile: string;
};

/** Opens the database of the settings; throws a `StoreError` with one sentence when it cannot be used. */
export const openStore = async ({ databaseFile }: StorePlace): Promise<JobStore> =>
  openSqliteStore(databaseFile);
