import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../../lib/jobs/stores/sqlite.ts';
import { MIGRATIONS } from '../../../../lib/jobs/stores/sqlite-schema.ts';
import { StoreError } from '../../../../lib/jobs/stores/store.ts';
import { aNewPosting, apply, openPostings, someChanges } from '../a-new-posting.ts';
import { storeContract } from './store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-store-'));
let count = 0;
const aPath = (): string => join(folder, `${++count}`, 'openings.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

storeContract('SQLite in a file', async () => openSqliteStore(aPath()));
storeContract('SQLite in memory', async () => openSqliteStore(':memory:'));

const import1 = {
  at: '2026-11-01T08:00:00.000Z',
  removeSamples: false,
  sources: [someChanges({ insert: [aNewPosting({ id: 'aaaa' })] })],
};

describe('a SQLite file', () => {
  it('is made with its folder, and is all there when opened again', async () => {
    const path = aPath();
    const store = openSqliteStore(path);
    await apply(store, import1);
    const [version, postings] = [await store.version(), await openPostings(store)];
    await store.close();
    const again = openSqliteStore(path);
    expect(await again.version()).toBe(version);
    expect(await openPostings(again)).toEqual(postings);
    await again.close();
  });

  it('is read by one program while another writes', async () => {
    const path = aPath();
    const [writer, reader] = [openSqliteStore(path), openSqliteStore(path)];
    const before = await reader.version();
    await apply(writer, import1);
    expect(await reader.version()).not.toBe(before);
    expect(await openPostings(reader)).toHaveLength(1);
    await Promise.all([writer.close(), reader.close()]);
  });

  it('of another program is refused and left as it is', () => {
    const path = join(folder, 'other.sqlite');
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE theirs (x)');
    other.close();
    const before = readFileSync(path);
    expect(() => openSqliteStore(path)).toThrow(/another program/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('that is no database is refused in one sentence', () => {
    const path = join(folder, 'text.sqlite');
    writeFileSync(path, 'just some text, long enough to be a header of something else entirely');
    expect(() => openSqliteStore(path)).toThrow(StoreError);
    expect(() => openSqliteStore(path)).toThrow(/cannot be opened/);
  });

  it('of a newer Waymark is refused', async () => {
    const path = aPath();
    await openSqliteStore(path).close();
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => openSqliteStore(path)).toThrow(/newer Waymark \(schema 99/);
  });

  it('of the first schema is brought up to this one with all it holds', async () => {
    const path = aPath();
    const { posting } = aNewPosting({ id: 'aaaa', group: 'greenhouse:acme:job:1' });
    const { descriptionHtml, ...body } = posting;
    mkdirSync(dirname(path));
    const old = new DatabaseSync(path);
    old.exec(MIGRATIONS[0] ?? '');
    old.exec(`PRAGMA application_id = ${0x5741_594d}; PRAGMA user_version = 1;
      INSERT INTO sources VALUES ('greenhouse:acme', 0, '2026-11-01T08:00:00.000Z')`);
    old
      .prepare(
        `INSERT INTO postings (id, source_id, digest, status, missed, first_seen_at, has_text, body)
         VALUES ('aaaa', 'greenhouse:acme', 'd', 'open', 0, '2026-11-01T08:00:00.000Z', 1, ?)`,
      )
      .run(JSON.stringify(body));
    old.prepare('INSERT INTO descriptions VALUES (?, ?)').run('aaaa', descriptionHtml);
    old.close();
    const store = openSqliteStore(path);
    expect(await store.posting('aaaa')).toMatchObject(posting);
    expect(await openPostings(store)).toHaveLength(1);
    expect(await store.polls()).toEqual([]);
    expect(await store.demandKept()).toBeNull();
    await store.close();
  });

  it('that is empty becomes a store', async () => {
    const path = join(folder, 'empty.sqlite');
    writeFileSync(path, '');
    const store = openSqliteStore(path);
    expect(await store.isEmpty()).toBe(true);
    await store.close();
  });

  it('in a place that cannot be is refused in one sentence', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(() => openSqliteStore(join(file, 'openings.sqlite'))).toThrow(/cannot be opened/);
  });
});
