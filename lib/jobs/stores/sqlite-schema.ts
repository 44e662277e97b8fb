import type { DatabaseSync } from 'node:sqlite';
import { APPLICATION_ID } from './sqlite-check.ts';
import { StoreError } from './store.ts';

/** Each step leads from the schema before it to the next one. Steps are only ever added. */
export const MIGRATIONS = [
  `CREATE TABLE store (
     only INTEGER PRIMARY KEY CHECK (only = 1),
     token TEXT NOT NULL,
     version INTEGER NOT NULL
   ) STRICT;
   INSERT INTO store VALUES (1, lower(hex(randomblob(4))), 0);
   CREATE TABLE sources (
     id TEXT PRIMARY KEY,
     sample INTEGER NOT NULL,
     last_confirmed_at TEXT
   ) STRICT;
   CREATE TABLE postings (
     id TEXT PRIMARY KEY,
     source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
     digest TEXT NOT NULL,
     status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
     missed INTEGER NOT NULL,
     first_seen_at TEXT NOT NULL,
     -- Null while every import of the source has it: then the source's own time is the last sighting, and an
     -- import that finds nothing new writes no posting.
     last_seen_at TEXT,
     closed_at TEXT,
     has_text INTEGER NOT NULL,
     body TEXT NOT NULL
   ) STRICT;
   CREATE INDEX postings_by_source ON postings (source_id);
   CREATE INDEX open_postings ON postings (id) WHERE status = 'open';
   CREATE TABLE descriptions (
     posting_id TEXT PRIMARY KEY REFERENCES postings (id) ON DELETE CASCADE,
     html TEXT NOT NULL
   ) STRICT;`,
  `ALTER TABLE postings ADD COLUMN job_group TEXT NOT NULL DEFAULT '';
   UPDATE postings SET job_group = json_extract(body, '$.group');
   DROP INDEX open_postings;
   CREATE INDEX open_postings ON postings (job_group, id) WHERE status = 'open';
   CREATE TABLE polls (
     board TEXT PRIMARY KEY,
     due_at TEXT,
     polled_at TEXT,
     outcome TEXT,
     failures INTEGER NOT NULL DEFAULT 0,
     etag TEXT,
     last_modified TEXT,
     -- Another poller leaves the board alone until then.
     claimed_until TEXT
   ) STRICT;`,
  `CREATE TABLE demand_days (
     role TEXT NOT NULL,
     day TEXT NOT NULL,
     total INTEGER NOT NULL,
     described INTEGER NOT NULL,
     employers INTEGER NOT NULL,
     PRIMARY KEY (role, day)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE demand_skills (
     day TEXT NOT NULL,
     role TEXT NOT NULL,
     skill TEXT NOT NULL,
     jobs INTEGER NOT NULL,
     employers INTEGER NOT NULL,
     PRIMARY KEY (day, role, skill)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE demand_kept (
     only INTEGER PRIMARY KEY CHECK (only = 1),
     day TEXT NOT NULL,
     version TEXT NOT NULL,
     mark TEXT NOT NULL
   ) STRICT;`,
];

const pragma = (database: DatabaseSync, name: string): number => {
  const value = database.prepare(`PRAGMA ${name}`).get()?.[name];
  return typeof value === 'number' ? value : 0;
};

/**
 * Brings the schema up to this program's. Refuses a database of another program, and one that a newer Waymark
 * has migrated; both stay untouched. Two programs may come at once: the second waits and finds it done.
 */
export const migrate = (database: DatabaseSync, path: string): void => {
  const isReady = (): boolean =>
    pragma(database, 'application_id') === APPLICATION_ID &&
    checkedVersion(database, path) === MIGRATIONS.length;
  if (isReady()) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()?.tables;
    if (tables !== 0 && pragma(database, 'application_id') !== APPLICATION_ID) {
      throw new StoreError(
        `${path} is the database of another program: name another file, or move that one away.`,
      );
    }
    for (const step of MIGRATIONS.slice(checkedVersion(database, path))) database.exec(step);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length};`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
};

/** Throws unless the database is ours and has this program's schema; changes nothing. */
export const assertMigrated = (database: DatabaseSync, path: string): void => {
  if (
    pragma(database, 'application_id') === APPLICATION_ID &&
    checkedVersion(database, path) === MIGRATIONS.length
  )
    return;
  throw new StoreError(`${path} no longer holds the openings: put its backup back, or start Waymark again.`);
};

const checkedVersion = (database: DatabaseSync, path: string): number => {
  const version = pragma(database, 'user_version');
  if (version <= MIGRATIONS.length) return version;
  throw new StoreError(
    `${path} was written by a newer Waymark (schema ${version}, this one knows ${MIGRATIONS.length}): update Waymark, or name another file.`,
  );
};
