import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import { lockWriters, migrate } from './postgres-schema.ts';
import { StoreError } from './store.ts';

/** Connections to PostgreSQL that outlive a stopped server: each question fails with a sentence until it is back. */

const CONNECT_MS = 3_000;
const WAIT_FOR_WRITER_MS = 60_000;
/** Longer than waiting for another writer. */
const ANSWER_MS = WAIT_FOR_WRITER_MS + 15_000;
const BATCH = 500;

type Ask = <Row extends QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>;
export type Connection = {
  ask: Ask;
  /** Row by row in batches, all of the moment of the first. */
  askEach: (sql: string) => AsyncGenerator<QueryResultRow[]>;
  /** In one transaction that holds other writers back; a throw undoes all of it. */
  write: <Answer>(work: (ask: Ask) => Promise<Answer>) => Promise<Answer>;
  close: () => Promise<void>;
};

/** Where a database is, without its password. */
const nameOf = (url: string): string => {
  const { hostname, port, pathname } = URL.parse(url) ?? {};
  if (hostname === undefined) return 'of DATABASE_URL';
  return `${hostname}${port ? `:${port}` : ''}${pathname}`;
};

const storeError = (error: unknown, url: string): unknown => {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  // Only errors with a code come from the network or the database; any other is a fault of ours.
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const isGone = /terminat|timeout|ended/i.test(error.message);
  if (code === null && !isGone) return error;
  if (code === '55P03')
    return new StoreError(
      `Another import has been writing to ${nameOf(url)} for ${WAIT_FOR_WRITER_MS / 1000} s; nothing was changed: try again when it is done.`,
    );
  return new StoreError(
    `The database ${nameOf(url)} does not do what it is asked (${error.message || code}): check that it runs, and DATABASE_URL.`,
  );
};

const asking =
  (client: Pick<PoolClient, 'query'>): Ask =>
  async (sql, values = []) =>
    (await client.query(sql, values)).rows;

/** Opens the database and brings its schema up to date. Throws a `StoreError` when it cannot be reached or used. */
export const openConnection = async (url: string, schema: string): Promise<Connection> => {
  const pool = new Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: CONNECT_MS,
    // A server that has gone silent is given up at last; the longest statement of an import takes seconds.
    query_timeout: ANSWER_MS,
    keepAlive: true,
    application_name: 'waymark',
    // A site that is idle holds nothing open, and a command ends when its work is done.
    allowExitOnIdle: true,
  });
  // A server that goes away ends its connections, idle or not. Unheard, either would end this process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  const withClient = async <Answer>(work: (client: PoolClient) => Promise<Answer>): Promise<Answer> => {
    let client: PoolClient | null = null;
    let failed = true;
    try {
      client = await pool.connect();
      const answer = await work(client);
      failed = false;
      return answer;
    } catch (error) {
      throw storeError(error, url);
    } finally {
      // A connection that failed once is not asked again.
      client?.release(failed);
    }
  };

  try {
    await withClient((client) => migrate(client, schema));
  } catch (error) {
    await pool.end();
    throw error;
  }

  return {
    ask: (sql, values) => withClient((client) => asking(client)(sql, values)),
    async *askEach(sql) {
      let client: PoolClient | null = null;
      try {
        client = await pool.connect();
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
        await client.query(`DECLARE each NO SCROLL CURSOR FOR ${sql}`);
        for (;;) {
          const { rows } = await client.query(`FETCH ${BATCH} FROM each`);
          if (rows.length === 0) return;
          yield rows;
        }
      } catch (error) {
        throw storeError(error, url);
      } finally {
        await client?.query('ROLLBACK').then(
          () => client?.release(),
          () => client?.release(true),
        );
      }
    },
    write: (work) =>
      withClient(async (client) => {
        await client.query('BEGIN');
        try {
          await client.query(`SET LOCAL lock_timeout = ${WAIT_FOR_WRITER_MS}`);
          await lockWriters(client, schema);
          const answer = await work(asking(client));
          await client.query('COMMIT');
          return answer;
        } catch (error) {
          await client.query('ROLLBACK').catch(() => {});
          throw error;
        }
      }),
    close: () => pool.end(),
  };
};
