import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPostings } from '../a-new-posting.ts';
import { json } from '../fetch/a-server.ts';
import { type ASync, aSync } from './a-sync.ts';

/** Recorded answers, which are no part of the project: served from this machine and polled. */
const payloads = new URL('../../../../../shared/jobs/raw-payloads/', import.meta.url);
const isThere = existsSync(payloads);
if (!isThere) console.warn(`Skipped: the recorded answers are not at ${payloads.pathname}.`);

let sync: ASync;
beforeEach(async () => {
  sync = await aSync();
});
afterEach(() => sync.close());

describe.skipIf(!isThere)('a poll of a recorded answer', () => {
  it.each([
    ['greenhouse', 'gitlab-content-2026-07.json', 'gitlab'],
    ['ashby', 'linear-2026-07.json', 'linear'],
    ['lever', 'matchgroup-2026-07.json', 'matchgroup'],
    ['workable', 'zaelab-widget-trimmed.json', 'zaelab'],
    ['recruitee', 'offers-trimmed.json', 'acme'],
    ['personio', 'feed-trimmed.xml', 'acme'],
    ['smartrecruiters', 'list-trimmed.json', 'Knight'],
  ])('of %s (%s) imports it whole, into the board that was asked', async (feed, file, name) => {
    const board = sync.board(name, feed, '/board?skip=0');
    const text = readFileSync(new URL(`${feed}/${file}`, payloads), 'utf8');
    sync.server.routes['/board?skip=0'] = (_, response) => response.end(text);
    // Lever's list ends with an empty page.
    if (feed === 'lever') sync.server.routes[`/board?skip=${JSON.parse(text).length}`] = json([]);

    const [result] = (await sync.run([board])).results;
    expect(result).toMatchObject({ outcome: 'read', fault: null, summary: { refused: 0 } });
    const postings = await openPostings(sync.store);
    expect(postings.length).toBeGreaterThan(0);
    for (const posting of postings) {
      expect(posting.sourceId).toBe(`${feed}:${name.toLowerCase()}`);
      expect(posting.key).toMatch(new RegExp(`^${feed}:${name.toLowerCase()}:`));
      expect(posting.url).toMatch(/^https:/);
    }
    const [again] = (await sync.run([board], { all: true })).results;
    expect(again?.summary).toMatchObject({ inserted: 0, updated: 0, closed: 0, unchanged: postings.length });
  });
});
