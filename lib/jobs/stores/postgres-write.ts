import type { QueryResultRow } from 'pg';
import type { JobPosting } from '../posting.ts';
import { withTextOf } from './keep-text.ts';
import type { ChangedPosting, SourceChanges, StoreChanges } from './store.ts';

type Ask = <Row extends QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Made anew with every change, so that no version ever comes twice, not even after a backup was put back. */
const NEW_TOKEN = 'token = substr(md5(random()::text || clock_timestamp()::text), 1, 8)';

/** So many postings go to the server in one statement. */
const CHUNK = 1_000;

const chunksOf = <Item>(list: Item[]): Item[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, at) => list.slice(at * CHUNK, (at + 1) * CHUNK));

/** Writes the changes of one import inside the caller's transaction. Returns how many sample postings went. */
export const writeChanges = async (ask: Ask, schema: string, changes: StoreChanges): Promise<number> => {
  const write = writer(ask, schema, changes.at);
  const samplesRemoved = changes.removeSamples ? await write.removeSamples() : 0;
  let changed = samplesRemoved;
  // A sample is only for an empty market: an import may have filled it since the sample was planned.
  const hasReal = await write.hasReal();
  for (const source of changes.sources) {
    if (!hasReal || !source.sample) changed += await write.source(source);
  }
  if (changed > 0) await ask(`UPDATE ${schema}.store SET version = version + 1, ${NEW_TOKEN}`);
  return samplesRemoved;
};

const writer = (ask: Ask, schema: string, at: string) => {
  const keepSightings = (list: { id: string; missed: number }[]) =>
    ask(
      `UPDATE ${schema}.postings p
       SET missed = told.missed, last_seen_at = coalesce(p.last_seen_at, s.last_confirmed_at)
       FROM unnest($1::text[], $2::int[]) AS told (id, missed), ${schema}.sources s
       WHERE p.id = told.id AND s.id = p.source_id`,
      [list.map(({ id }) => id), list.map(({ missed }) => missed)],
    );

  const putPostings = async (sourceId: string, items: ChangedPosting[]): Promise<void> => {
    const kept = items.flatMap(({ posting, keepText }) => (keepText ? posting.id : []));
    const stored = kept.length
      ? await ask<{ id: string; body: string }>(
          `SELECT id, body FROM ${schema}.postings WHERE id = ANY($1)`,
          [kept],
        )
      : [];
    const bodies = new Map(stored.map(({ id, body }) => [id, body]));
    const rows = items.map(({ posting: { descriptionHtml, ...arrived }, digest, keepText }) => {
      const before = bodies.get(arrived.id);
      const old: Omit<JobPosting, 'descriptionHtml'> | null =
        before === undefined ? null : JSON.parse(before);
      const body = JSON.stringify(old ? withTextOf(old, arrived) : arrived);
      return {
        ...arrived,
        digest,
        body,
        html: descriptionHtml,
        hasText: descriptionHtml !== null || keepText,
      };
    });
    await ask(
      // A posting known already keeps the day it was first seen.
      `INSERT INTO ${schema}.postings
         (id, source_id, digest, status, missed, first_seen_at, has_text, job_group, body)
       SELECT id, $1, digest, 'open', 0, $2, has_text, job_group, body
       FROM unnest($3::text[], $4::text[], $5::boolean[], $6::text[], $7::text[])
         AS row (id, digest, has_text, job_group, body)
       ON CONFLICT (id) DO UPDATE SET
         source_id = excluded.source_id, digest = excluded.digest, status = 'open', missed = 0, last_seen_at = NULL,
         closed_at = NULL, has_text = excluded.has_text, job_group = excluded.job_group, body = excluded.body`,
      [
        sourceId,
        at,
        rows.map(({ id }) => id),
        rows.map(({ digest }) => digest),
        rows.map(({ hasText }) => hasText),
        rows.map(({ group }) => group),
        rows.map(({ body }) => body),
      ],
    );
    const textless = rows.flatMap(({ id, hasText }) => (hasText ? [] : id));
    await ask(`DELETE FROM ${schema}.descriptions WHERE posting_id = ANY($1)`, [textless]);
    const texts = rows.filter(({ html }) => html !== null);
    await ask(
      `INSERT INTO ${schema}.descriptions (posting_id, html)
       SELECT * FROM unnest($1::text[], $2::text[])
       ON CONFLICT (posting_id) DO UPDATE SET html = excluded.html`,
      [texts.map(({ id }) => id), texts.map(({ html }) => html)],
    );
  };

  return {
    async hasReal(): Promise<boolean> {
      const real = `SELECT 1 FROM ${schema}.postings p JOIN ${schema}.sources s ON s.id = p.source_id
        WHERE NOT s.sample LIMIT 1`;
      return (await ask(real)).length > 0;
    },
    async removeSamples(): Promise<number> {
      const [row] = await ask<{ samples: string }>(
        `SELECT count(*) AS samples FROM ${schema}.postings p JOIN ${schema}.sources s ON s.id = p.source_id
         WHERE s.sample`,
      );
      await ask(`DELETE FROM ${schema}.sources WHERE sample`);
      return Number(row?.samples ?? 0);
    },
    /** Returns how many postings changed for readers. */
    async source({ sourceId, sample, confirmed, ...changes }: SourceChanges): Promise<number> {
      // Sightings are kept before the source's own time moves on.
      await keepSightings([
        ...changes.miss,
        ...changes.unseen.map((id) => ({ id, missed: 0 })),
        ...changes.close.map((id) => ({ id, missed: 2 })),
      ]);
      await ask(`UPDATE ${schema}.postings SET status = 'closed', closed_at = $1 WHERE id = ANY($2)`, [
        at,
        changes.close,
      ]);
      await ask(
        `INSERT INTO ${schema}.sources AS s (id, sample, last_confirmed_at) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET
           sample = excluded.sample, last_confirmed_at = coalesce(excluded.last_confirmed_at, s.last_confirmed_at)`,
        [sourceId, sample, confirmed ? at : null],
      );
      await ask(
        `UPDATE ${schema}.postings SET source_id = $1, missed = 0, last_seen_at = NULL WHERE id = ANY($2)`,
        [sourceId, changes.confirm],
      );
      const items = [...changes.insert.map((item) => ({ ...item, keepText: false })), ...changes.update];
      for (const chunk of chunksOf(items)) await putPostings(sourceId, chunk);
      return changes.insert.length + changes.update.length + changes.close.length;
    },
  };
};
