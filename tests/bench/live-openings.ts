import { existsSync } from 'node:fs';
import { openSqliteStore } from '../../lib/jobs/stores/sqlite.ts';
import { importRealOpenings, REAL_OPENINGS } from '../e2e/real-openings.ts';
import { fill } from './fill.ts';
import { ownOpenings } from './own-openings.ts';

/** As many made ones where the real ones are missing. */
const MADE = 16_000;

/** Fills a new database with some 16,000 openings, real ones where there are any; gives what they are. */
export const fillDatabase = async (databaseFile: string): Promise<string> => {
  if (existsSync(REAL_OPENINGS)) {
    const run = importRealOpenings(databaseFile);
    if (run.status !== 0) throw new Error(`${REAL_OPENINGS} could not be imported: ${run.stderr}`);
    return `real openings of ${REAL_OPENINGS}`;
  }
  const store = openSqliteStore(databaseFile);
  await fill(ownOpenings.generate(MADE, 1), { store, rival: null, onProgress: () => {} });
  await store.close();
  return `made openings, because ${REAL_OPENINGS} is missing`;
};
