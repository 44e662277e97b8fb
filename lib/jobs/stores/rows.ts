import { z } from 'zod';
import type { PostingRecord } from '../job.ts';
import type { JobPosting } from '../posting.ts';
import type { KnownPosting, Poll, Source } from './store.ts';

/** Rows of either database as the store's own types. SQLite has no truth values: 1 is true. */

const truth = z.union([z.boolean(), z.number().transform((number) => number === 1)]);
const count = z.coerce.number();

const postingRow = z.object({
  body: z.string(),
  source_id: z.string(),
  sample: truth,
  status: z.enum(['open', 'closed']),
  first_seen_at: z.string(),
  last_seen_at: z.string(),
  closed_at: z.string().nullable(),
  has_text: truth,
});
const knownRow = z.object({
  id: z.string(),
  source_id: z.string(),
  digest: z.string(),
  status: z.enum(['open', 'closed']),
  missed: z.number(),
  seen: truth,
  last_seen_at: z.string(),
  has_text: truth,
});
const sourceRow = z.object({
  id: z.string(),
  sample: truth,
  last_confirmed_at: z.string().nullable(),
  open: count,
  closed: count,
});
const pollRow = z.object({
  board: z.string(),
  due_at: z.string(),
  polled_at: z.string(),
  outcome: z.string(),
  failures: z.number(),
  etag: z.string().nullable(),
  last_modified: z.string().nullable(),
});

export const recordOf = (row: unknown): PostingRecord => {
  const { body, source_id, sample, status, first_seen_at, last_seen_at, closed_at, has_text } =
    postingRow.parse(row);
  // Only write() makes bodies, and a schema version stands for their shape: they are not checked again.
  const posting: Omit<JobPosting, 'descriptionHtml'> = JSON.parse(body);
  return {
    // Postings written before years were read lack the field.
    ...posting,
    experienceRequirements: posting.experienceRequirements ?? [],
    sourceId: source_id,
    sample,
    status,
    firstSeenAt: first_seen_at,
    lastSeenAt: last_seen_at,
    closedAt: closed_at,
    hasText: has_text,
  };
};

export const momentOf = (row: unknown): string | null =>
  z.object({ moment: z.string().nullable() }).parse(row).moment;

export const knownOf = (row: unknown): KnownPosting => {
  const { source_id, seen, has_text, last_seen_at, ...known } = knownRow.parse(row);
  return { ...known, sourceId: source_id, isSeen: seen, lastSeenAt: last_seen_at, hasText: has_text };
};

export const sourceOf = (row: unknown): Source => {
  const { last_confirmed_at, ...source } = sourceRow.parse(row);
  return { ...source, lastConfirmedAt: last_confirmed_at };
};

export const pollOf = (row: unknown): Poll => {
  const { due_at, polled_at, last_modified, ...poll } = pollRow.parse(row);
  return { ...poll, dueAt: due_at, polledAt: polled_at, lastModified: last_modified };
};

const BATCH = 100;

/** Gathers rows into batches, each row made into what the caller wants. */
export function* batchesOf<Out>(rows: Iterable<unknown>, of: (row: unknown) => Out): Generator<Out[]> {
  let batch: Out[] = [];
  for (const row of rows) {
    batch.push(of(row));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
