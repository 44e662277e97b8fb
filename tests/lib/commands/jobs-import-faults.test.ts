import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStore } from '../../../lib/jobs/stores/postgres.ts';
import { openSqliteStore } from '../../../lib/jobs/stores/sqlite.ts';
import { faultOf } from '../../../lib/jobs/stores/sqlite-check.ts';
import type { JobStore } from '../../../lib/jobs/stores/store.ts';
import { known, openPostings } from '../jobs/a-new-posting.ts';
import { noPostgres, startPostgres, type TestPostgres } from '../jobs/stores/a-postgres.ts';

/** Imports as processes of their own: killed at any moment, and several at once. KILLS=1000 makes it the long run. */

const KILLS = Number(process.env.KILLS ?? 20);
const OPENINGS = 1_500;
const COMMAND = fileURLToPath(new URL('../../../lib/commands/jobs-import.ts', import.meta.url));
const WRITER = fileURLToPath(new URL('../jobs/stores/a-writer.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'waymark-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A board of this edition: every title says which; `without` leaves one posting out. */
const anEdition = (edition: string, without = -1): string => {
  const file = join(folder, `${edition}${without}.json`);
  const ids = Array.from({ length: OPENINGS }, (_, id) => id + 1).filter((id) => id !== without);
  const jobs = ids.map((id) => ({
    id,
    title: `Engineer ${edition}`,
    content: `&lt;p&gt;${edition}&lt;/p&gt;`,
  }));
  writeFileSync(file, JSON.stringify({ jobs }));
  return file;
};

type Database = {
  /** The file's path or the database's address. */
  place: string;
  env: Record<string, string>;
  open: () => Promise<JobStore>;
  check: () => void;
};

/** Runs a writer of the store by itself (tests/lib/jobs/stores/a-writer.ts); null: it was killed. */
const runWriter = (...args: string[]): Promise<number | null> =>
  new Promise((resolve) => {
    const env = { ...process.env, NODE_NO_WARNINGS: '1' };
    spawn(process.execPath, [WRITER, ...args], { env, stdio: 'inherit' }).on('close', resolve);
  });

/** Runs one import; killed after so many milliseconds unless it ended before. Says how it ended. */
const runImport = async ({ env }: Database, file: string, killAfterMs = 60_000): Promise<number | null> => {
  const child = spawn(process.execPath, [COMMAND, 'greenhouse', file, '--company', 'Acme'], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', DATABASE_URL: '', ...env },
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return code;
};

const titlesOf = async (store: JobStore): Promise<string[]> => [
  ...new Set((await openPostings(store)).map(({ title }) => title)),
];

const faults = (name: string, make: () => Promise<Database>): void => {
  describe(name, () => {
    it(
      `killed at ${KILLS} random moments holds one whole edition after each`,
      async () => {
        const database = await make();
        const editions = [anEdition('one'), anEdition('two')];
        const begun = performance.now();
        expect(await runImport(database, editions[0] ?? '')).toBe(0);
        const takes = performance.now() - begun;
        const store = await database.open();
        const ends = { killed: 0, done: 0 };
        for (let kill = 0; kill < KILLS; kill += 1) {
          const before = [await store.version(), await titlesOf(store)];
          const code = await runImport(database, editions[(kill + 1) % 2] ?? '', Math.random() * takes * 1.2);
          ends[code === 0 ? 'done' : 'killed'] += 1;
          // A server may still be at the killed import's last word: asking for the writers' turn waits for its end.
          await known(store, {});
          const postings = await openPostings(store);
          expect(postings).toHaveLength(OPENINGS);
          const titles = await titlesOf(store);
          expect(titles).toHaveLength(1);
          // The text is of the same edition as the title, and the version tells the two apart.
          const html = (await store.posting(postings[0]?.id ?? ''))?.descriptionHtml;
          expect(titles[0]).toBe(`Engineer ${html?.replace(/<\/?p>/g, '')}`);
          if (String(before[1]) === String(titles)) expect(await store.version()).toBe(before[0]);
          else expect(await store.version()).not.toBe(before[0]);
        }
        console.info(
          `${name}: ${ends.killed} imports killed, ${ends.done} done before; nothing lost, nothing mixed`,
        );
        expect(await runImport(database, editions[0] ?? '')).toBe(0);
        expect(await titlesOf(store)).toEqual(['Engineer one']);
        await store.close();
        database.check();
      },
      60_000 + KILLS * 10_000,
    );

    it('lets a second writer plan only when the first is done', async () => {
      const { place, open } = await make();
      await (await open()).close();
      expect(await Promise.all([runWriter(place, 'slow', 'one'), runWriter(place, 'slow', 'two')])).toEqual([
        0, 0,
      ]);
      const store = await open();
      expect((await store.posting('shared'))?.title).toMatch(/^(?:one|two) second$/);
      await store.close();
    }, 60_000);

    it('killed in the middle of writing has written nothing', async () => {
      const { place, open, check } = await make();
      const store = await open();
      expect(await runWriter(place, 'slow', 'one')).toBe(0);
      const version = await store.version();
      expect(await runWriter(place, 'dies', 'two')).toBeNull();
      await known(store, {});
      expect([await store.version(), (await openPostings(store)).map(({ id }) => id)]).toEqual([
        version,
        ['shared'],
      ]);
      await store.close();
      check();
    }, 60_000);

    it('takes two imports at once as one after the other', async () => {
      const database = await make();
      const both = (file: string) => Promise.all([runImport(database, file), runImport(database, file)]);
      expect(await both(anEdition('one'))).toEqual([0, 0]);
      const store = await database.open();
      expect(await openPostings(store)).toHaveLength(OPENINGS);
      // Each of the two misses the posting once: two good answers without it.
      expect(await both(anEdition('one', 7))).toEqual([0, 0]);
      expect(await openPostings(store)).toHaveLength(OPENINGS - 1);
      expect(await store.sources()).toMatchObject([{ open: OPENINGS - 1, closed: 1 }]);
      await store.close();
      database.check();
    }, 60_000);
  });
};

let made = 0;
faults('SQLite', async () => {
  const path = join(folder, `${++made}`, 'openings.sqlite');
  return {
    place: path,
    env: { DATABASE_FILE: path },
    open: async () => openSqliteStore(path),
    check: () => expect(faultOf(path)).toBeNull(),
  };
});

/** A file system of this many megabytes, where this user may mount one; null elsewhere. */
const aSmallDisk = (
  megabytes: number,
): { path: string; grow: (to: number) => void; end: () => void } | null => {
  const path = join(folder, `disk-${++made}`);
  mkdirSync(path);
  const mount = (options: string) =>
    spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status === 0;
  if (!mount(`size=${megabytes}m`)) return null;
  return {
    path,
    grow: (to) => expect(mount(`remount,size=${to}m`)).toBe(true),
    end: () => spawnSync('umount', [path]),
  };
};

describe('a disk', () => {
  it('that is full keeps the edition before, and takes the next when there is room', async (context) => {
    const disk = aSmallDisk(2);
    if (disk === null)
      return context.skip('this user may mount no file system; a quota of the store is tested');
    try {
      const path = join(disk.path, 'openings.sqlite');
      const database = {
        place: path,
        env: { DATABASE_FILE: path },
        open: async () => openSqliteStore(path),
        check: () => {},
      };
      expect(await runImport(database, anEdition('one'))).toBe(0);
      const store = await database.open();
      const version = await store.version();
      expect(await runImport(database, anEdition('two'))).toBe(1);
      expect([await titlesOf(store), await store.version()]).toEqual([['Engineer one'], version]);
      disk.grow(64);
      expect(await runImport(database, anEdition('two'))).toBe(0);
      expect(await titlesOf(store)).toEqual(['Engineer two']);
      await store.close();
      expect(faultOf(path)).toBeNull();
    } finally {
      disk.end();
    }
  }, 60_000);
});

const missing = noPostgres();
if (missing) console.warn(`NOT TESTED: imports into PostgreSQL that are killed, because ${missing}.`);
describe.skipIf(missing !== null)('a server of our own:', () => {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.end());

  faults('PostgreSQL', async () => {
    // The command always uses the schema `waymark`: each test has a database of its own.
    const name = `waymark_test_${process.pid}_${++made}`;
    const url = await postgres.aDatabase(name);
    return { place: url, env: { DATABASE_URL: url }, open: () => openPostgresStore(url), check: () => {} };
  });
});
