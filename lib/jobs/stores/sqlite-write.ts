import type { DatabaseSync } from 'node:sqlite';
import { withTextOf } from './keep-text.ts';
import type { ChangedPosting, SourceChanges, StoreChanges } from './store.ts';

/**
 * Writes the changes of one import. The caller has begun a transaction and ends it: a program killed half way has
 * written nothing. Returns how many sample postings went.
 */
export const writeChanges = (database: DatabaseSync, changes: StoreChanges): number => {
  const write = writer(database, changes.at);
  const samplesRemoved = changes.removeSamples ? write.removeSamples() : 0;
  let changed = samplesRemoved;
  // A sample is only for an empty market: an import may have filled it since the sample was planned.
  const sources = write.hasReal() ? changes.sources.filter(({ sample }) => !sample) : changes.sources;
  for (const source of sources) changed += write.source(source);
  if (changed > 0) database.exec('UPDATE store SET version = version + 1, token = lower(hex(randomblob(4)))');
  return samplesRemoved;
};

const writer = (database: DatabaseSync, at: string) => {
  const putSource = database.prepare(`
    INSERT INTO sources (id, sample, last_confirmed_at) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      sample = excluded.sample, last_confirmed_at = coalesce(excluded.last_confirmed_at, last_confirmed_at)`);
  const keepSighting = database.prepare(`
    UPDATE postings SET
      missed = ?, last_seen_at = coalesce(last_seen_at, (SELECT last_confirmed_at FROM sources WHERE id = source_id))
    WHERE id = ?`);
  const close = database.prepare(`UPDATE postings SET status = 'closed', closed_at = ? WHERE id = ?`);
  const confirm = database.prepare(
    'UPDATE postings SET source_id = ?, missed = 0, last_seen_at = NULL WHERE id = ?',
  );
  // A posting known already keeps the day it was first seen, also when two imports ran at the same time.
  const put = database.prepare(`
    INSERT INTO postings (id, source_id, digest, status, missed, first_seen_at, has_text, job_group, body)
    VALUES (?, ?, ?, 'open', 0, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      source_id = excluded.source_id, digest = excluded.digest, status = 'open', missed = 0, last_seen_at = NULL,
      closed_at = NULL, has_text = excluded.has_text, job_group = excluded.job_group, body = excluded.body`);
  const putText = database.prepare(`
    INSERT INTO descriptions (posting_id, html) VALUES (?, ?)
    ON CONFLICT (posting_id) DO UPDATE SET html = excluded.html`);
  const dropText = database.prepare('DELETE FROM descriptions WHERE posting_id = ?');
  const countSamples = database.prepare(
    'SELECT count(*) AS samples FROM postings p JOIN sources s ON s.id = p.source_id WHERE s.sample = 1',
  );

  const storedBody = database.prepare('SELECT body FROM postings WHERE id = ?');

  const putPosting = (sourceId: string, { posting, digest, keepText }: ChangedPosting): void => {
    const { descriptionHtml, ...arrived } = posting;
    const stored = keepText ? storedBody.get(posting.id)?.body : undefined;
    const body = typeof stored === 'string' ? withTextOf(JSON.parse(stored), arrived) : arrived;
    const hasText = descriptionHtml !== null || keepText;
    put.run(posting.id, sourceId, digest, at, hasText ? 1 : 0, posting.group, JSON.stringify(body));
    if (descriptionHtml !== null) putText.run(posting.id, descriptionHtml);
    else if (!keepText) dropText.run(posting.id);
  };

  const realPosting = database.prepare(
    'SELECT 1 FROM postings p JOIN sources s ON s.id = p.source_id WHERE s.sample = 0 LIMIT 1',
  );

  return {
    hasReal: (): boolean => realPosting.get() !== undefined,
    removeSamples(): number {
      const samples = Number(countSamples.get()?.samples ?? 0);
      database.exec('DELETE FROM sources WHERE sample = 1');
      return samples;
    },
    /** Returns how many postings changed for readers. */
    source({ sourceId, sample, confirmed, ...changes }: SourceChanges): number {
      // Sightings are kept before the source's own time moves on.
      for (const { id, missed } of changes.miss) keepSighting.run(missed, id);
      for (const id of changes.unseen) keepSighting.run(0, id);
      for (const id of changes.close) {
        keepSighting.run(2, id);
        close.run(at, id);
      }
      putSource.run(sourceId, sample ? 1 : 0, confirmed ? at : null);
      for (const id of changes.confirm) confirm.run(sourceId, id);
      for (const item of changes.insert) putPosting(sourceId, { ...item, keepText: false });
      for (const item of changes.update) putPosting(sourceId, item);
      return changes.insert.length + changes.update.length + changes.close.length;
    },
  };
};
