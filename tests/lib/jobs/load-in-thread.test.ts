import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadInThread } from '../../../lib/jobs/load-in-thread.ts';
import { loadOpenings, memoryOfOpenings } from '../../../lib/jobs/load-openings.ts';
import { openMarket } from '../../../lib/jobs/open-market.ts';
import { openSqliteStore } from '../../../lib/jobs/stores/sqlite.ts';
import { aNewPosting, apply, someChanges } from './a-new-posting.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const known = { roles: new Set(['backend-developer']), skills: new Set(['sql']) };
const vocabulary = {
  roles: ['backend-developer'],
  generic: { role: 'software-engineer', beside: [] },
  skillNames: new Map([['sql', 'SQL']]),
};

const aFile = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-thread-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'openings.sqlite');
};
const loadFrom = (databaseFile: string, now = NOW) =>
  loadInThread({ place: { databaseUrl: null, databaseFile }, skillNames: vocabulary.skillNames, now });

it('loads what a load in this thread does, and the market goes on from it', async () => {
  const databaseFile = await aFile();
  const store = openSqliteStore(databaseFile);
  onTestFinished(() => store.close());
  const insert = (...ids: string[]) =>
    apply(store, {
      at: '2026-11-01T08:00:00.000Z',
      removeSamples: false,
      sources: [
        someChanges({
          insert: ids.map((id) => aNewPosting({ id, title: `Développeur ${id}`, level: 'entry' })),
        }),
      ],
    });
  await insert('aaaa');
  const { market, refresh } = await openMarket(store, vocabulary, known, {
    now: () => NOW,
    reload: (now) => loadFrom(databaseFile, now),
  });
  await insert('bbbb', 'cccc', 'dddd');
  const close = someChanges({ close: ['dddd'] });
  await apply(store, { at: '2026-11-20T08:00:00.000Z', removeSamples: false, sources: [close] });
  expect(await refresh()).toBe(true);
  const here = (await openMarket(store, vocabulary, known, { now: () => NOW })).market;
  for (const raw of [{}, { role: 'backend-developer', level: 'entry' }, { q: 'developpeur sql' }]) {
    const filter = market.readFilter(raw);
    expect(market.search(filter, 20)).toEqual(here.search(filter, 20));
    expect(market.search(filter, 20).total).toBe(3);
  }
  const all = market.readFilter({});
  expect(market.closings(all, 5).map(({ job }) => job.id)).toEqual(['dddd']);
  expect(market.closings(all, 5)).toEqual(here.closings(all, 5));
  expect(market.version).toBe(here.version);
  expect((await market.posting('bbbb'))?.posting.descriptionHtml).toBe('<p>We build.</p>');
});

/** Every piece of memory that typed arrays somewhere in a value lie in. */
const buffersIn = (value: unknown): ArrayBufferLike[] => {
  if (ArrayBuffer.isView(value)) return [value.buffer];
  if (typeof value !== 'object' || value === null) return [];
  return [...(value instanceof Map ? value.values() : Object.values(value))].flatMap(buffersIn);
};

it('hands all memory of what is open and of what closed over, and copies none', async () => {
  const store = openSqliteStore(':memory:');
  onTestFinished(() => store.close());
  const insert = [aNewPosting({ id: 'aaaa' }), aNewPosting({ id: 'bbbb' })];
  for (const change of [someChanges({ insert }), someChanges({ close: ['bbbb'] })])
    await apply(store, { at: '2026-11-20T08:00:00.000Z', removeSamples: false, sources: [change] });
  const openings = await loadOpenings(store, vocabulary.skillNames, NOW);
  const [open, closed] = [buffersIn(openings.data), buffersIn(openings.closings)];
  expect([open.length, closed.length]).toEqual([closed.length, open.length]);
  expect(open.length).toBeGreaterThan(10);
  expect(new Set(memoryOfOpenings(openings))).toEqual(new Set([...open, ...closed]));
  expect(memoryOfOpenings(openings)).toHaveLength(new Set([...open, ...closed]).size);
});

it('says why when it cannot, and makes no database where there is none', async () => {
  const databaseFile = await aFile();
  await expect(loadFrom(databaseFile)).rejects.toThrow(/database .*openings\.sqlite is gone/);
  expect(existsSync(databaseFile)).toBe(false);
});
