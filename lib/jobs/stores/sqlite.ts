import { batchesOf, knownOf, momentOf, pollOf, recordOf, sourceOf } from './rows.ts';
import { type Limits, openConnection, type Statements } from './sqlite-connection.ts';
import { demandIn } from './sqlite-demand.ts';
import { writeChanges } from './sqlite-write.ts';
import type { JobStore, KnownPosting } from './store.ts';

/** The openings in one SQLite file, by the driver that comes with Node. */

const POSTINGS = `
  SELECT p.body, p.source_id, s.sample, p.status, p.first_seen_at,
         coalesce(p.last_seen_at, s.last_confirmed_at, p.first_seen_at) AS last_seen_at, p.closed_at, p.has_text
  FROM postings p JOIN sources s ON s.id = p.source_id`;
const CLOSED = `
  ${POSTINGS} WHERE p.status = 'closed' AND p.closed_at >= ? ORDER BY p.closed_at DESC, p.job_group, p.id LIMIT ?`;
const KNOWN = `
  SELECT p.id, p.source_id, p.digest, p.status, p.missed, p.last_seen_at IS NULL AS seen, p.has_text,
         coalesce(p.last_seen_at, s.last_confirmed_at, p.first_seen_at) AS last_seen_at
  FROM postings p JOIN sources s ON s.id = p.source_id`;
const SOURCES = `
  SELECT s.id, s.sample, s.last_confirmed_at,
         count(*) FILTER (WHERE p.status = 'open') AS open, count(*) FILTER (WHERE p.status = 'closed') AS closed
  FROM sources s LEFT JOIN postings p ON p.source_id = s.id GROUP BY s.id ORDER BY s.id`;
const CLAIM = `
  INSERT INTO polls (board, claimed_until) VALUES (?, ?)
  ON CONFLICT (board) DO UPDATE SET claimed_until = excluded.claimed_until
  WHERE claimed_until IS NULL OR claimed_until <= ? OR claimed_until > ?`;
const SAVE_POLL = `
  INSERT INTO polls (board, due_at, polled_at, outcome, failures, etag, last_modified, claimed_until)
  VALUES (?, ?, ?, ?, ?, ?, ?, NULL)
  ON CONFLICT (board) DO UPDATE SET
    due_at = excluded.due_at, polled_at = excluded.polled_at, outcome = excluded.outcome,
    failures = excluded.failures, etag = excluded.etag, last_modified = excluded.last_modified, claimed_until = NULL`;

/**
 * Opens the store in a file, which is made with its folder when missing; `:memory:` keeps it in memory. Throws a
 * `StoreError` for a path that cannot be opened, another program's database, or a newer Waymark's; so does every
 * question while the file is gone or damaged, until it is whole again.
 */
export const openSqliteStore = (path: string, limits: Limits = {}): JobStore => {
  const { read, readEach, write, close } = openConnection(path, limits);
  const versionOf = ({ get }: Statements): string => {
    const row = get('SELECT token, version FROM store');
    // The token is made anew with every change: the number alone comes again when a backup is put back.
    return `${row?.token}-${row?.version}`;
  };
  return {
    version: async () => read(versionOf),
    async *openPostings() {
      yield* batchesOf(readEach(`${POSTINGS} WHERE p.status = 'open' ORDER BY p.job_group, p.id`), recordOf);
    },
    closedSince: async (moment, most) => read(({ all }) => all(CLOSED, moment, most).map(recordOf)),
    posting: async (id) =>
      read(({ get }) => {
        const row = get(`${POSTINGS} WHERE p.id = ?`, id);
        if (!row) return null;
        const html = get('SELECT html FROM descriptions WHERE posting_id = ?', id)?.html;
        return { ...recordOf(row), descriptionHtml: typeof html === 'string' ? html : null };
      }),
    write: async ({ sourceIds, ids, samples }, plan) =>
      write(({ all, get, database }) => {
        const allowed = samples ? 1 : 0;
        const rows = [
          ...sourceIds.flatMap((id) => all(`${KNOWN} WHERE p.source_id = ? AND s.sample <= ?`, id, allowed)),
          ...ids.map((id) => get(`${KNOWN} WHERE p.id = ? AND s.sample <= ?`, id, allowed)),
        ].filter((row) => row !== undefined);
        const known = new Map<string, KnownPosting>();
        for (const posting of rows.map(knownOf)) known.set(posting.id, posting);
        const planned = plan([...known.values()]);
        return { plan: planned, samplesRemoved: writeChanges(database, planned) };
      }),
    sources: async () => read(({ all }) => all(SOURCES).map(sourceOf)),
    lastConfirmedAt: async () =>
      read(({ get }) => momentOf(get('SELECT max(last_confirmed_at) AS moment FROM sources'))),
    isEmpty: async () => read(({ get }) => get('SELECT 1 FROM postings LIMIT 1') === undefined),
    polls: async () => read(({ all }) => all('SELECT * FROM polls WHERE due_at IS NOT NULL').map(pollOf)),
    claimPoll: async (board, { now, until, latest }) =>
      write(({ run }) => run(CLAIM, board, until, now, latest) > 0),
    savePoll: async (poll) => {
      const { board, dueAt, polledAt, outcome, failures, etag, lastModified } = poll;
      write(({ run }) => run(SAVE_POLL, board, dueAt, polledAt, outcome, failures, etag, lastModified));
    },
    ...demandIn({ read, write }, versionOf),
    close: async () => close(),
  };
};
