import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { sqliteMessage, unwritten } from './sqlite-errors.ts';
import { assertMigrated, migrate } from './sqlite-schema.ts';
import { StoreError } from './store.ts';

/** One connection to a SQLite file that survives what may happen to the file under it. */

/** How long a writer waits for another: longer than any import's transaction was seen to take. */
const BUSY_MS = 60_000;
const MEMORY = ':memory:';

export type Limits = {
  /** How long a writer waits for another, in milliseconds; tests wait less. */
  busyMs?: number;
  /** So many pages the file may have: what tests take for a full disk. */
  mostPages?: number;
  /** Only a database that is there already, of this program's schema: nothing is made or migrated. */
  mustExist?: boolean;
};

type Row = Record<string, SQLOutputValue>;
/** Statements by their text, each prepared once. */
export type Statements = {
  database: DatabaseSync;
  get: (sql: string, ...values: SQLInputValue[]) => Row | undefined;
  all: (sql: string, ...values: SQLInputValue[]) => Row[];
  /** Returns how many rows changed. */
  run: (sql: string, ...values: SQLInputValue[]) => number;
};
export type Connection = {
  read: <Answer>(ask: (statements: Statements) => Answer) => Answer;
  /** Row by row, all of the moment of the first. */
  readEach: (sql: string) => Iterable<Row>;
  /** In one transaction, which waits for other writers; a throw undoes all of it. */
  write: <Answer>(work: (statements: Statements) => Answer) => Answer;
  close: () => void;
};

const statementsOf = (database: DatabaseSync): Statements => {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  return {
    database,
    get: (sql, ...values) => statement(sql).get(...values),
    all: (sql, ...values) => statement(sql).all(...values),
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
  };
};

/** Opens the file as it is, or makes it with its folder and brings its schema up where it may be new. */
const openDatabase = (path: string, busyMs: number, mayBeNew: boolean): DatabaseSync => {
  try {
    if (mayBeNew && path !== MEMORY) mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: busyMs });
    try {
      (mayBeNew ? migrate : assertMigrated)(database, path);
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreError(
      `The openings' database ${path} cannot be opened (${why}): check the path and its rights.`,
    );
  }
};

/** What tells a file from another one put in its place. */
const identityOf = (path: string): string => {
  const { dev, ino } = statSync(path);
  return `${dev}:${ino}`;
};

/**
 * Opens the file, which is made with its folder when missing. From then on it is never made again: where it was
 * deleted, replaced or damaged, every call throws a `StoreError` until a whole database stands there, which is then
 * opened by the next call.
 */
export const openConnection = (
  path: string,
  { busyMs = BUSY_MS, mostPages, mustExist = false }: Limits = {},
): Connection => {
  const isFile = path !== MEMORY;
  type Open = { statements: Statements; identity: string };
  const connect = (mayBeNew: boolean): Open => {
    const database = openDatabase(path, busyMs, mayBeNew);
    if (mostPages !== undefined) database.exec(`PRAGMA max_page_count = ${mostPages}`);
    return { statements: statementsOf(database), identity: isFile ? identityOf(path) : '' };
  };
  let current: Open | null = null;
  let isClosed = false;

  const disconnect = (): void => {
    if (current?.statements.database.isOpen) current.statements.database.close();
    current = null;
  };
  const isStill = (identity: string): boolean => {
    try {
      return identityOf(path) === identity;
    } catch {
      return false;
    }
  };
  const connected = (): Statements => {
    if (isClosed) throw new StoreError(`The openings' database ${path} was closed: open it again.`);
    if (isFile && current && !isStill(current.identity)) disconnect();
    if (current === null) {
      if (!statSync(path, { throwIfNoEntry: false }))
        throw new StoreError(`The openings' database ${path} is gone: put it or its backup back.`);
      current = connect(false);
    }
    return current.statements;
  };

  /** What stands in the file may be whole again at the next call, but this connection would not see it. */
  const unreadable = (error: unknown): unknown => {
    const why = sqliteMessage(error);
    if (why === null) return error;
    disconnect();
    return new StoreError(`The openings' database ${path} cannot be read (${why}): put its backup back.`);
  };

  if (mustExist) connected();
  else current = connect(true);

  return {
    read(ask) {
      const statements = connected();
      try {
        return ask(statements);
      } catch (error) {
        throw unreadable(error);
      }
    },
    *readEach(sql) {
      const { all } = connected();
      // A connection sees its own writes even half way through a question; one of its own sees one moment.
      let reader: DatabaseSync | null = null;
      try {
        reader = isFile ? new DatabaseSync(path, { readOnly: true, timeout: busyMs }) : null;
        yield* reader ? reader.prepare(sql).iterate() : all(sql);
      } catch (error) {
        throw unreadable(error);
      } finally {
        reader?.close();
      }
    },
    write(work) {
      const statements = connected();
      const { database } = statements;
      const identity = current?.identity ?? '';
      try {
        database.exec('BEGIN IMMEDIATE');
        if (isFile && !isStill(identity)) {
          throw new StoreError(
            `The openings' database ${path} was replaced while this waited to write; nothing was changed: try again.`,
          );
        }
        const answer = work(statements);
        database.exec('COMMIT');
        return answer;
      } catch (error) {
        // A full disk has rolled back already.
        if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
        throw unwritten(error, path);
      }
    },
    close() {
      isClosed = true;
      disconnect();
    },
  };
};
