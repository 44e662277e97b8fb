import type { PoolClient } from 'pg';
import { StoreError } from './store.ts';

/** Each step leads from the schema before it to the next one. Steps are only ever added. `$` is the schema's name. */
const MIGRATIONS = [
  `CREATE TABLE $.store (
     only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
     token text NOT NULL,
     version bigint NOT NULL
   );
   INSERT INTO $.store (token, version) VALUES (substr(md5(random()::text || clock_timestamp()::text), 1, 8), 0);
   CREATE TABLE $.sources (
     id text PRIMARY KEY,
     sample boolean NOT NULL,
     last_confirmed_at text
   );
   CREATE TABLE $.postings (
     id text PRIMARY KEY,
     source_id text NOT NULL REFERENCES $.sources (id) ON DELETE CASCADE,
     digest text NOT NULL,
     status text NOT NULL CHECK (status IN ('open', 'closed')),
     missed integer NOT NULL,
     first_seen_at text NOT NULL,
     -- Null while every import of the source has it: then the source's own time is the last sighting.
     last_seen_at text,
     closed_at text,
     has_text boolean NOT NULL,
     job_group text NOT NULL,
     body text NOT NULL
   );
   CREATE INDEX postings_by_source ON $.postings (source_id);
   -- Its hash stands for the group, which may be longer than an index takes.
   CREATE INDEX open_postings ON $.postings (hashtextextended(job_group, 0), id) WHERE status = 'open';
   CREATE TABLE $.descriptions (
     posting_id text PRIMARY KEY REFERENCES $.postings (id) ON DELETE CASCADE,
     html text NOT NULL
   );
   CREATE TABLE $.polls (
     board text PRIMARY KEY,
     due_at text,
     polled_at text,
     outcome text,
     failures integer NOT NULL DEFAULT 0,
     etag text,
     last_modified text,
     claimed_until text
   );`,
  `CREATE TABLE $.demand_days (
     role text NOT NULL,
     day text NOT NULL,
     total integer NOT NULL,
     described integer NOT NULL,
     employers integer NOT NULL,
     PRIMARY KEY (role, day)
   );
   CREATE TABLE $.demand_skills (
     day text NOT NULL,
     role text NOT NULL,
     skill text NOT NULL,
     jobs integer NOT NULL,
     employers integer NOT NULL,
     PRIMARY KEY (day, role, skill)
   );
   CREATE TABLE $.demand_kept (
     only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
     day text NOT NULL,
     version text NOT NULL,
     mark text NOT NULL
   );`,
];

/** Holds every other writer and migration of this schema back until the transaction ends. */
export const lockWriters = async (client: PoolClient, schema: string): Promise<void> => {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`waymark ${schema}`]);
};

const versionOf = async (client: PoolClient, schema: string): Promise<number> => {
  // Asked of the catalogue's rows: a look-up by name may answer from before the lock was had.
  const found = await client.query(
    "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = $1 AND tablename = 'schema_version'",
    [schema],
  );
  if (found.rows.length === 0) return 0;
  const { rows } = await client.query(`SELECT version FROM ${schema}.schema_version`);
  const version = Number(rows[0]?.version ?? 0);
  if (version <= MIGRATIONS.length) return version;
  throw new StoreError(
    `The database was written by a newer Waymark (schema ${version}, this one knows ${MIGRATIONS.length}): update Waymark, or name another database in DATABASE_URL.`,
  );
};

/**
 * Brings the schema up to this program's, in one transaction: killed half way, nothing has happened. Refuses one that
 * a newer Waymark has migrated. Two programs may come at once: the second waits and finds it done.
 */
export const migrate = async (client: PoolClient, schema: string): Promise<void> => {
  if ((await versionOf(client, schema)) === MIGRATIONS.length) return;
  await client.query('BEGIN');
  try {
    await lockWriters(client, schema);
    const version = await versionOf(client, schema);
    if (version === 0) {
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema};
        CREATE TABLE ${schema}.schema_version (version integer NOT NULL);
        INSERT INTO ${schema}.schema_version VALUES (0)`);
    }
    for (const step of MIGRATIONS.slice(version)) await client.query(step.replaceAll('$.', `${schema}.`));
    await client.query(`UPDATE ${schema}.schema_version SET version = ${MIGRATIONS.length}`);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
};
