import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../../../lib/jobs/stores/postgres.ts';
import { StoreError } from '../../../../lib/jobs/stores/store.ts';
import { aNewPosting, apply, openPostings, someChanges } from '../a-new-posting.ts';
import { noPostgres, startPostgres, type TestPostgres } from './a-postgres.ts';
import { storeContract } from './store-contract.ts';

const missing = noPostgres();
if (missing) console.warn(`NOT TESTED: the PostgreSQL store, because ${missing}.`);

describe.skipIf(missing !== null)('PostgreSQL', () => {
  let postgres: TestPostgres;
  const schemas: string[] = [];
  const aSchema = (): string => {
    const schema = `waymark_test_${process.pid}_${schemas.length}`;
    schemas.push(schema);
    return schema;
  };
  const sql = async (text: string): Promise<void> => {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(text);
    await client.end();
  };

  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    for (const schema of schemas) await sql(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await postgres.end();
  });

  storeContract('PostgreSQL', () => openPostgresStore(postgres.url, aSchema()));

  const import1 = {
    at: '2026-11-01T08:00:00.000Z',
    removeSamples: false,
    sources: [someChanges({ insert: [aNewPosting({ id: 'aaaa' })] })],
  };

  it('keeps what it holds when it is opened again', async () => {
    const schema = aSchema();
    const store = await openPostgresStore(postgres.url, schema);
    await apply(store, import1);
    const [version, postings] = [await store.version(), await openPostings(store)];
    await store.close();
    const again = await openPostgresStore(postgres.url, schema);
    expect([await again.version(), await openPostings(again)]).toEqual([version, postings]);
    await again.close();
  });

  it('is made once by two programs that come at the same time', async () => {
    const schema = aSchema();
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(postgres.url, schema)));
    const versions = await Promise.all(stores.map((store) => store.version()));
    expect(new Set(versions).size).toBe(1);
    for (const store of stores) await store.close();
  });

  it('of a newer Waymark is refused', async () => {
    const schema = aSchema();
    await (await openPostgresStore(postgres.url, schema)).close();
    await sql(`UPDATE ${schema}.schema_version SET version = 99`);
    await expect(openPostgresStore(postgres.url, schema)).rejects.toThrow(/newer Waymark \(schema 99/);
  });

  it('that cannot be reached is told of in one sentence, without its password', async () => {
    const nowhere = openPostgresStore('postgres://waymark:secret@127.0.0.1:1/openings');
    await expect(nowhere).rejects.toThrow(StoreError);
    await expect(nowhere).rejects.toThrow(/127\.0\.0\.1:1\/openings does not do what it is asked/);
    await expect(nowhere).rejects.not.toThrow(/secret/);
  });

  it('stopped and started again answers again, and meanwhile says why not', async (context) => {
    const { server } = postgres;
    if (server === null) return context.skip('the server of TEST_DATABASE_URL is not ours to stop');
    const store = await openPostgresStore(postgres.url, aSchema());
    await apply(store, import1);
    const reading = store.openPostings()[Symbol.asyncIterator]();
    await reading.next();
    await server.stop();
    await expect(store.version()).rejects.toThrow(StoreError);
    await expect(store.posting('aaaa')).rejects.toThrow(StoreError);
    await expect(apply(store, import1)).rejects.toThrow(StoreError);
    await reading.return?.();
    await server.start();
    expect(await openPostings(store)).toHaveLength(1);
    await store.close();
  });
});
