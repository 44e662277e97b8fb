import { type SpawnSyncReturns, spawnSync } from 'node:child_process';

/** Real openings, where they lie beside the checkout; they are never part of the project. */
export const REAL_OPENINGS = '../shared/jobs/open-jobs-data/jobs-2026-08-05.csv';

const MAPPING = [
  'id=jobId',
  'location=locations',
  'datePosted=postedAt',
  'workplace=isRemote',
  'type=employmentType',
];

/** Imports them into a database as an operator would. */
export const importRealOpenings = (databaseFile: string): SpawnSyncReturns<string> =>
  spawnSync(
    process.execPath,
    ['lib/commands/jobs-import.ts', 'csv', REAL_OPENINGS, ...MAPPING.flatMap((pair) => ['--map', pair])],
    { encoding: 'utf8', env: { ...process.env, DATABASE_FILE: databaseFile } },
  );
