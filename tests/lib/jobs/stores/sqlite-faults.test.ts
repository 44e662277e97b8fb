import { execFile, spawn } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../../lib/jobs/stores/sqlite.ts';
import { backUpSqlite, backupsOf, isBackupDue } from '../../../../lib/jobs/stores/sqlite-backup.ts';
import { rescueSqlite } from '../../../../lib/jobs/stores/sqlite-rescue.ts';
import { StoreError } from '../../../../lib/jobs/stores/store.ts';
import { aNewPosting, apply, openPostings, someChanges } from '../a-new-posting.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = new Date('2026-11-22T12:00:00Z');
const import1 = {
  at: '2026-11-01T08:00:00.000Z',
  removeSamples: false,
  sources: [someChanges({ insert: Array.from({ length: 400 }, (_, n) => aNewPosting({ id: `id${n}` })) })],
};

/** A database of 400 openings, closed, and how to damage it. */
const aDatabase = async (): Promise<string> => {
  const path = join(mkdtempSync(join(folder, 'db-')), 'openings.sqlite');
  const store = openSqliteStore(path);
  await apply(store, import1);
  await store.close();
  return path;
};
const damage: Record<string, (path: string) => void> = {
  deleted: (path) => rmSync(path),
  emptied: (path) => writeFileSync(path, ''),
  'cut in half': (path) => {
    const file = openSync(path, 'r+');
    ftruncateSync(file, Math.floor(statSync(path).size / 2));
    closeSync(file);
  },
  'overwritten with text': (path) =>
    writeFileSync(path, 'These are not the openings you look for.\n'.repeat(500)),
  'overwritten with zeros': (path) => writeFileSync(path, Buffer.alloc(statSync(path).size)),
  'zeroed from its second page on': (path) => {
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0, 4096));
  },
};
const kinds = Object.keys(damage);
const openings = async (path: string): Promise<number> => {
  const store = openSqliteStore(path);
  const found = (await openPostings(store)).length;
  await store.close();
  return found;
};
const aside = (path: string): string[] =>
  readdirSync(dirname(path)).filter((name) => /damaged-.*Z$/.test(name));

describe('a backup', () => {
  it('is a whole copy made while the database is open, and the oldest go when there are more than five', async () => {
    const path = await aDatabase();
    const store = openSqliteStore(path);
    for (let hour = 0; hour < 7; hour += 1) {
      const made = await backUpSqlite(path, new Date(now.getTime() + hour * 3_600_000));
      expect(made).toMatchObject({ openings: 400 });
    }
    await store.close();
    expect(readdirSync(join(dirname(path), 'backups')).every((name) => name.endsWith('.sqlite'))).toBe(true);
    const later = new Date(now.getTime() + 86_400_000);
    expect(backupsOf(path, later)).toHaveLength(5);
    expect(backupsOf(path, later)[0]).toMatch(/openings-2026-11-22T18-00-00Z\.sqlite$/);
    expect(await openings(backupsOf(path, later)[0] ?? '')).toBe(400);
  });

  it('carries the days that are kept, and puts them back', async () => {
    const path = await aDatabase();
    const store = openSqliteStore(path);
    const version = await store.version();
    const role = { role: 'backend-developer', total: 1, of: 1, employers: 1 };
    const skills = [{ skill: 'sql', jobs: 1, employers: 1 }];
    await store.keepDemand({ day: '2026-11-22', version, roles: [{ ...role, skills }] });
    await store.close();
    await backUpSqlite(path, now);
    writeFileSync(path, '');
    expect(rescueSqlite(path, now)).toMatch(/goes on from the backup/);
    const again = openSqliteStore(path);
    expect(await again.demandHistory('backend-developer', ['sql'], 9)).toMatchObject([
      { day: '2026-11-22', skills },
    ]);
    await again.close();
  });

  it('is due when there is none, and again a day after the last', async () => {
    const path = await aDatabase();
    expect(isBackupDue(path, new Date())).toBe(true);
    await backUpSqlite(path, new Date());
    expect(isBackupDue(path, new Date())).toBe(false);
    expect(isBackupDue(path, new Date(Date.now() + 86_400_001))).toBe(true);
  });

  it('made while the clock was ten years ahead is the last one asked, and keeps no other from being made', async () => {
    const path = await aDatabase();
    const ahead = new Date('2036-11-22T12:00:00Z');
    await backUpSqlite(path, ahead);
    const { path: real } = await backUpSqlite(path, now);
    expect(backupsOf(path, now)).toEqual([real, expect.stringContaining('2036')]);
    expect(isBackupDue(path, new Date(Date.now() - 3_650 * 86_400_000))).toBe(true);
  });

  it('of nothing, or of a damaged database, is refused and leaves no file', async () => {
    const path = await aDatabase();
    await expect(backUpSqlite(join(folder, 'none.sqlite'), now)).rejects.toThrow(/no database/);
    damage['zeroed from its second page on']?.(path);
    await expect(backUpSqlite(path, now)).rejects.toThrow(StoreError);
    expect(backupsOf(path, now)).toEqual([]);
    expect(readdirSync(join(dirname(path), 'backups'))).toEqual([]);
  });
});

describe('the backups of a database', () => {
  it('are not those of another with a name that begins the same, nor of one with another ending', async () => {
    const path = await aDatabase();
    const others = [path.replace('.sqlite', '-staging.sqlite'), path.replace('.sqlite', '.db')];
    for (const other of others) {
      copyFileSync(path, other);
      await backUpSqlite(other, now);
    }
    expect(backupsOf(path, now)).toEqual([]);
    for (let n = 0; n < 7; n += 1) await backUpSqlite(path, new Date(now.getTime() + n * 1000));
    for (const other of others) expect(backupsOf(other, now)).toHaveLength(1);
  });

  it('are due when the database has grown by more than a tenth', async () => {
    const path = await aDatabase();
    await backUpSqlite(path, new Date());
    const store = openSqliteStore(path);
    const more = Array.from({ length: 400 }, (_, n) => aNewPosting({ id: `more${n}` }));
    await apply(store, { ...import1, sources: [someChanges({ insert: more })] });
    await store.close();
    expect(isBackupDue(path, new Date())).toBe(true);
  });

  it('leave no part of one that was killed, once it is an hour old', async () => {
    const path = await aDatabase();
    const { path: made } = await backUpSqlite(path, now);
    const [old, young] = ['2026-11-01', '2026-11-22'].map(
      (day) => `${dirname(made)}/openings-${day}.unfinished`,
    );
    for (const part of [old ?? '', young ?? '']) writeFileSync(part, '');
    utimesSync(old ?? '', 1, 1);
    await backUpSqlite(path, new Date(now.getTime() + 1000));
    expect([existsSync(old ?? ''), existsSync(young ?? '')]).toEqual([false, true]);
  });

  it('never bring a version back that readers may have seen', async () => {
    const path = await aDatabase();
    const { path: copy } = await backUpSqlite(path, now);
    const store = openSqliteStore(path);
    const close = (id: string) => apply(store, { ...import1, sources: [someChanges({ close: [id] })] });
    await close('id1');
    const seen = await store.version();
    copyFileSync(copy, `${path}.back`);
    renameSync(`${path}.back`, path);
    for (const part of ['-wal', '-shm']) rmSync(path + part, { force: true });
    await close('id2');
    expect(await store.version()).not.toBe(seen);
    await store.close();
  });
});

describe('a start', () => {
  it('on a whole database, and on none, changes nothing and says nothing', async () => {
    const path = await aDatabase();
    expect(rescueSqlite(path, now)).toBeNull();
    expect(rescueSqlite(join(folder, 'new.sqlite'), now)).toBeNull();
    expect(rescueSqlite(':memory:', now)).toBeNull();
    expect(await openings(path)).toBe(400);
  });

  it.each(kinds)(
    'on a database that was %s goes on from the last backup and keeps the damage',
    async (kind) => {
      const path = await aDatabase();
      await backUpSqlite(path, now);
      damage[kind]?.(path);
      const before = existsSync(path) ? readFileSync(path) : null;
      const said = rescueSqlite(path, now);
      expect(said).toMatch(/goes on from the backup .*openings-2026-11-22T12-00-00Z\.sqlite/);
      expect(await openings(path)).toBe(400);
      expect(aside(path)).toHaveLength(before === null ? 0 : 1);
      if (before) expect(readFileSync(join(dirname(path), aside(path)[0] ?? '')).equals(before)).toBe(true);
      expect(rescueSqlite(path, now)).toBeNull();
    },
  );

  it('never reads what SQLite had kept beside a database that is gone', async () => {
    const path = await aDatabase();
    await backUpSqlite(path, now);
    const store = openSqliteStore(path);
    await apply(store, { ...import1, sources: [someChanges({ close: ['id1'] })] });
    const beside = readFileSync(`${path}-wal`);
    await store.close();
    rmSync(path);
    writeFileSync(`${path}-wal`, beside);
    expect(rescueSqlite(path, now)).toMatch(/is gone/);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(await openings(path)).toBe(400);
  });

  it('passes over a backup that is damaged itself', async () => {
    const path = await aDatabase();
    await backUpSqlite(path, now);
    await backUpSqlite(path, new Date(now.getTime() + 1000));
    const later = new Date(now.getTime() + 2000);
    damage['cut in half']?.(backupsOf(path, later)[0] ?? '');
    damage['cut in half']?.(path);
    expect(rescueSqlite(path, later)).toMatch(/goes on from the backup .*T12-00-00Z/);
    expect(await openings(path)).toBe(400);
  });

  it('on a damaged database without a backup keeps it and begins anew, and says so', async () => {
    const path = await aDatabase();
    damage['cut in half']?.(path);
    expect(rescueSqlite(path, now)).toMatch(/damaged .*It is kept as .*no whole backup/);
    expect(aside(path)).toHaveLength(1);
    expect(await openings(path)).toBe(0);
  });

  it('of several processes at once on a damaged database mends it once', async () => {
    const path = await aDatabase();
    await backUpSqlite(path, now);
    damage['cut in half']?.(path);
    const rescue = new URL('../../../../lib/jobs/stores/sqlite-rescue.ts', import.meta.url).href;
    const script = `const { rescueSqlite } = await import('${rescue}');
      console.log(rescueSqlite(process.argv[1], new Date('${now.toISOString()}')) ?? 'whole');`;
    const run = promisify(execFile);
    const said = await Promise.all(
      [1, 2, 3, 4].map(() => run(process.execPath, ['--input-type=module', '-e', script, path])),
    );
    expect(said.filter(({ stdout }) => /goes on from the backup/.test(stdout))).toHaveLength(1);
    expect(await openings(path)).toBe(400);
    expect(readdirSync(dirname(path)).filter((name) => /rescue|unfinished/.test(name))).toEqual([]);
  }, 60_000);

  it('leaves a file alone that never was a database of ours', async () => {
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'notes');
    expect(rescueSqlite(text, now)).toBeNull();
    const other = join(folder, 'other.sqlite');
    const theirs = new DatabaseSync(other);
    theirs.exec('CREATE TABLE theirs (x)');
    theirs.close();
    damage['cut in half']?.(other);
    expect(rescueSqlite(other, now)).toBeNull();
    expect(readFileSync(text, 'utf8')).toBe('notes');
  });
});

describe('a store whose file is', () => {
  it.each(kinds)('%s under it says so, makes no new one, and answers again when it is back', async (kind) => {
    const path = await aDatabase();
    const { path: copy } = await backUpSqlite(path, now);
    const store = openSqliteStore(path);
    const version = await store.version();
    for (const part of ['-wal', '-shm']) rmSync(path + part, { force: true });
    damage[kind]?.(path);
    const broken = existsSync(path) ? readFileSync(path) : null;
    // What SQLite still holds in memory may answer; what it has to read anew must not be made up.
    const answer = await openPostings(store).then(
      (postings) => postings.length,
      (error) => error,
    );
    if (typeof answer === 'number') expect(answer).toBe(400);
    else expect(answer).toBeInstanceOf(StoreError);
    expect(existsSync(path) ? readFileSync(path) : null).toEqual(broken);
    renameSync(copy, path);
    expect(await store.version()).toBe(version);
    expect(await openPostings(store)).toHaveLength(400);
    await store.close();
  });

  it('full writes nothing and says so, and takes the import when there is room', async () => {
    const path = await aDatabase();
    const store = openSqliteStore(path);
    const big = someChanges({
      close: ['id1'],
      insert: Array.from({ length: 50 }, (_, n) =>
        aNewPosting({ id: `big${n}`, descriptionHtml: 'x'.repeat(9_000) }),
      ),
    });
    const more = { at: '2026-11-02T08:00:00.000Z', removeSamples: false, sources: [big] };
    const version = await store.version();
    // A quota of the database's own takes the place of a full disk: SQLite reports both the same way.
    const full = openSqliteStore(path, { mostPages: Math.ceil(statSync(path).size / 4096) + 2 });
    await expect(apply(full, more)).rejects.toThrow(/The disk that holds .* is full; nothing was changed/);
    await full.close();
    expect([await store.version(), (await openPostings(store)).length]).toEqual([version, 400]);
    await apply(store, more);
    expect(await openPostings(store)).toHaveLength(449);
    await store.close();
  });

  it('replaced while an import waits to write takes nothing of it', async () => {
    const path = await aDatabase();
    const { path: copy } = await backUpSqlite(path, now);
    const store = openSqliteStore(path);
    const script = `import { DatabaseSync } from 'node:sqlite';
      import { copyFileSync, renameSync } from 'node:fs';
      const [path, copy] = process.argv.slice(1);
      const database = new DatabaseSync(path);
      database.exec('BEGIN IMMEDIATE');
      console.log('held');
      setTimeout(() => {
        copyFileSync(copy, path + '.back');
        renameSync(path + '.back', path);
        database.exec('COMMIT');
      }, 300);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', script, path, copy]);
    await new Promise((resolve) => other.stdout.once('data', resolve));
    await expect(apply(store, { ...import1, sources: [someChanges({ close: ['id1'] })] })).rejects.toThrow(
      /was replaced while this waited to write; nothing was changed/,
    );
    await new Promise((resolve) => other.once('close', resolve));
    for (const part of ['-wal', '-shm']) rmSync(path + part, { force: true });
    expect(await openPostings(store)).toHaveLength(400);
    await store.close();
  });

  it('locked by another writer waits for it, and says so when that takes too long', async () => {
    const path = await aDatabase();
    const store = openSqliteStore(path, { busyMs: 50 });
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(apply(store, import1)).rejects.toThrow(/Another import has been writing/);
    expect(await openPostings(store)).toHaveLength(400);
    other.exec('COMMIT');
    other.close();
    await apply(store, import1);
    await store.close();
  });
});
