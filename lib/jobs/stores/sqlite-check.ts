import { closeSync, openSync, readSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const HEADER = 'SQLite format 3\0';
/** Where the header keeps the mark of the program that the database belongs to. */
const APPLICATION_ID_AT = 68;
/** "WAYM": marks a file as ours, so that another program's database is never written to. */
export const APPLICATION_ID = 0x5741_594d;

/** What the first bytes of a file say it is. */
export const kindOf = (path: string): 'empty' | 'ours' | 'other database' | 'no database' => {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header) === 0) return 'empty';
  } finally {
    closeSync(file);
  }
  if (header.toString('latin1', 0, HEADER.length) !== HEADER) return 'no database';
  return header.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID ? 'ours' : 'other database';
};

/**
 * What SQLite finds wrong in the structure of a database (about a second for each gigabyte); null: nothing. A file
 * that cannot be read for another reason, such as its rights, is not called wrong.
 */
export const faultOf = (path: string): string | null => {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: 10_000 });
    const found = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    return found === 'ok' ? null : String(found);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return /malformed|not a database|corrupt/i.test(why) ? why : null;
  } finally {
    database?.close();
  }
};
