import { type Connection, openConnection } from './postgres-connection.ts';
import { demandIn } from './postgres-demand.ts';
import { writeChanges } from './postgres-write.ts';
import { knownOf, momentOf, pollOf, recordOf, sourceOf } from './rows.ts';
import type { JobStore } from './store.ts';

/** The openings in PostgreSQL, for several machines. The tables stand in a schema of their own. */

/**
 * Opens the store in a database, whose tables are made when missing. Throws a `StoreError` when the database cannot
 * be reached or is a newer Waymark's; so does every question while the database is down, until it is back.
 */
export const openPostgresStore = async (url: string, schema = 'waymark'): Promise<JobStore> => {
  const { ask, askEach, write, close } = await openConnection(url, schema);
  const postings = `
    SELECT p.body, p.source_id, s.sample, p.status, p.first_seen_at,
           coalesce(p.last_seen_at, s.last_confirmed_at, p.first_seen_at) AS last_seen_at, p.closed_at, p.has_text
    FROM ${schema}.postings p JOIN ${schema}.sources s ON s.id = p.source_id`;
  const versionOf = async (asked: Connection['ask']): Promise<string> => {
    const [row] = await asked(`SELECT token, version FROM ${schema}.store`);
    // The token is made anew with every change: the number alone comes again when a backup is put back.
    return `${row?.token}-${row?.version}`;
  };

  return {
    version: () => versionOf(ask),
    async *openPostings() {
      const open = `${postings} WHERE p.status = 'open' ORDER BY hashtextextended(p.job_group, 0), p.job_group, p.id`;
      for await (const rows of askEach(open)) yield rows.map(recordOf);
    },
    async closedSince(moment, most) {
      const rows = await ask(
        `${postings} WHERE p.status = 'closed' AND p.closed_at COLLATE "C" >= $1
         ORDER BY p.closed_at COLLATE "C" DESC, p.job_group COLLATE "C", p.id COLLATE "C" LIMIT $2`,
        [moment, most],
      );
      return rows.map(recordOf);
    },
    async posting(id) {
      const [row] = await ask(
        `SELECT posting.*, d.html FROM (${postings} WHERE p.id = $1) posting
         LEFT JOIN ${schema}.descriptions d ON d.posting_id = $1`,
        [id],
      );
      return row
        ? { ...recordOf(row), descriptionHtml: typeof row.html === 'string' ? row.html : null }
        : null;
    },
    write: ({ sourceIds, ids, samples }, plan) =>
      write(async (asked) => {
        const known = await asked(
          `SELECT p.id, p.source_id, p.digest, p.status, p.missed, p.last_seen_at IS NULL AS seen, p.has_text,
                  coalesce(p.last_seen_at, s.last_confirmed_at, p.first_seen_at) AS last_seen_at
           FROM ${schema}.postings p JOIN ${schema}.sources s ON s.id = p.source_id
           WHERE (p.source_id = ANY($1) OR p.id = ANY($2)) AND (NOT s.sample OR $3)`,
          [sourceIds, ids, samples],
        );
        const planned = plan(known.map(knownOf));
        return { plan: planned, samplesRemoved: await writeChanges(asked, schema, planned) };
      }),
    async sources() {
      const rows = await ask(`
        SELECT s.id, s.sample, s.last_confirmed_at,
               count(*) FILTER (WHERE p.status = 'open') AS open,
               count(*) FILTER (WHERE p.status = 'closed') AS closed
        FROM ${schema}.sources s LEFT JOIN ${schema}.postings p ON p.source_id = s.id
        GROUP BY s.id ORDER BY s.id COLLATE "C"`);
      return rows.map(sourceOf);
    },
    async lastConfirmedAt() {
      const [row] = await ask(`SELECT max(last_confirmed_at COLLATE "C") AS moment FROM ${schema}.sources`);
      return momentOf(row);
    },
    async isEmpty() {
      return (await ask(`SELECT 1 FROM ${schema}.postings LIMIT 1`)).length === 0;
    },
    async polls() {
      return (await ask(`SELECT * FROM ${schema}.polls WHERE due_at IS NOT NULL`)).map(pollOf);
    },
    claimPoll: (board, { now, until, latest }) =>
      write(async (asked) => {
        const claimed = await asked(
          `INSERT INTO ${schema}.polls AS p (board, claimed_until) VALUES ($1, $2)
           ON CONFLICT (board) DO UPDATE SET claimed_until = excluded.claimed_until
           WHERE p.claimed_until IS NULL OR p.claimed_until <= $3 OR p.claimed_until > $4 RETURNING board`,
          [board, until, now, latest],
        );
        return claimed.length > 0;
      }),
    async savePoll({ board, dueAt, polledAt, outcome, failures, etag, lastModified }) {
      await ask(
        `INSERT INTO ${schema}.polls (board, due_at, polled_at, outcome, failures, etag, last_modified)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (board) DO UPDATE SET
           due_at = excluded.due_at, polled_at = excluded.polled_at, outcome = excluded.outcome,
           failures = excluded.failures, etag = excluded.etag, last_modified = excluded.last_modified,
           claimed_until = NULL`,
        [board, dueAt, polledAt, outcome, failures, etag, lastModified],
      );
    },
    ...demandIn({ ask, write }, schema, versionOf),
    close,
  };
};
