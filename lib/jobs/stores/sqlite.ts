import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { PostingRecord } from '../job.ts';
import type { JobPosting } from '../posting.ts';
import { migrate } from './sqlite-schema.ts';
import { writeChanges } from './sqlite-write.ts';
import { type JobStore, StoreError } from './store.ts';

/** The openings in one SQLite file, by the driver that comes with Node. */

const BUSY_MS = 10_000;

const postingRow = z.object({
  body: z.string(),
  source_id: z.string(),
  sample: z.number(),
  status: z.enum(['open', 'closed']),
  first_seen_at: z.string(),
  last_seen_at: z.string(),
  closed_at: z.string().nullable(),
  has_text: z.number(),
});
const knownRow = z.object({
  id: z.string(),
  source_id: z.string(),
  digest: z.string(),
  status: z.enum(['open', 'closed']),
  missed: z.number(),
  seen: z.number(),
});
const sourceRow = z.object({
  id: z.string(),
  sample: z.number(),
  last_confirmed_at: z.string().nullable(),
  open: z.number(),
  closed: z.number(),
});

const POSTINGS = `
  SELECT p.body, p.source_id, s.sample, p.status, p.first_seen_at,
         coalesce(p.last_seen_at, s.last_confirmed_at, p.first_seen_at) AS last_seen_at, p.closed_at, p.has_text
  FROM postings p JOIN sources s ON s.id = p.source_id`;
const KNOWN = `
  SELECT p.id, p.source_id, p.digest, p.status, p.missed, p.last_seen_at IS NULL AS seen
  FROM postings p JOIN sources s ON s.id = p.source_id`;

const recordOf = (row: unknown): PostingRecord => {
  const { body, source_id, sample, status, first_seen_at, last_seen_at, closed_at, has_text } =
    postingRow.parse(row);
  // Only apply() writes bodies, and a schema version stands for their shape: they are not checked again.
  const posting: Omit<JobPosting, 'descriptionHtml'> = JSON.parse(body);
  return {
    ...posting,
    sourceId: source_id,
    sample: sample === 1,
    status,
    firstSeenAt: first_seen_at,
    lastSeenAt: last_seen_at,
    closedAt: closed_at,
    hasText: has_text === 1,
  };
};

/** What SQLite says, in a sentence for the operator. Nothing has been written when it is thrown. */
const storeError = (error: unknown, path: string): unknown => {
  const why =
    error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR' ? error.message : null;
  if (why === null) return error;
  if (/locked|busy/i.test(why))
    return new StoreError(
      `Another import is writing to ${path}; nothing was changed: try again when it is done.`,
    );
  if (/full/i.test(why))
    return new StoreError(
      `The disk that holds ${path} is full; nothing was changed: make room and try again.`,
    );
  return new StoreError(`The openings could not be written to ${path} (${why}); nothing was changed.`);
};

const openDatabase = (path: string): DatabaseSync => {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: BUSY_MS });
    try {
      migrate(database, path);
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      `The openings' database ${path} cannot be opened (${why}): check the path and its rights.`,
    );
  }
};

/**
 * Opens the store in a file, which is made with its folder when missing; `:memory:` keeps it in memory. Throws a
 * `StoreError` for a path that cannot be opened, another program's database, or a newer Waymark's.
 */
export const openSqliteStore = (path: string): JobStore => {
  const database = openDatabase(path);
  const version = database.prepare('SELECT token, version FROM store');
  const openPostings = database.prepare(`${POSTINGS} WHERE p.status = 'open' ORDER BY p.id`);
  const posting = database.prepare(`${POSTINGS} WHERE p.id = ?`);
  const description = database.prepare('SELECT html FROM descriptions WHERE posting_id = ?');
  const knownBySource = database.prepare(`${KNOWN} WHERE p.source_id = ? AND s.sample <= ?`);
  const knownById = database.prepare(`${KNOWN} WHERE p.id = ? AND s.sample <= ?`);
  const sources = database.prepare(`
    SELECT s.id, s.sample, s.last_confirmed_at,
           count(*) FILTER (WHERE p.status = 'open') AS open, count(*) FILTER (WHERE p.status = 'closed') AS closed
    FROM sources s LEFT JOIN postings p ON p.source_id = s.id GROUP BY s.id ORDER BY s.id`);
  const anyPosting = database.prepare('SELECT 1 FROM postings LIMIT 1');

  return {
    async version() {
      const row = version.get();
      // The token tells a database made anew from the one before it, whose counts began at the same number.
      return `${row?.token}-${row?.version}`;
    },
    async openPostings() {
      return openPostings.all().map(recordOf);
    },
    async posting(id) {
      const row = posting.get(id);
      if (!row) return null;
      const html = description.get(id)?.html;
      return { ...recordOf(row), descriptionHtml: typeof html === 'string' ? html : null };
    },
    async known(sourceIds, ids, { samples } = { samples: false }) {
      const allowed = samples ? 1 : 0;
      const rows = [
        ...sourceIds.flatMap((id) => knownBySource.all(id, allowed)),
        ...ids.map((id) => knownById.get(id, allowed)).filter((row) => row !== undefined),
      ].map((row) => knownRow.parse(row));
      const known = rows.map(({ source_id, seen, ...row }) => ({
        ...row,
        sourceId: source_id,
        isSeen: seen === 1,
      }));
      return [...new Map(known.map((row) => [row.id, row])).values()];
    },
    async apply(changes) {
      try {
        return writeChanges(database, changes);
      } catch (error) {
        throw storeError(error, path);
      }
    },
    async sources() {
      return sources.all().map((row) => {
        const { sample, last_confirmed_at, ...counts } = sourceRow.parse(row);
        return { ...counts, sample: sample === 1, lastConfirmedAt: last_confirmed_at };
      });
    },
    async isEmpty() {
      return anyPosting.get() === undefined;
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
};
