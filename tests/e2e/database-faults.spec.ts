import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noPostgres, startPostgres, type TestPostgres } from '../lib/jobs/stores/a-postgres.ts';
import { type Site, startSite } from './site.ts';
import { expect, GUIDE, test } from './test.ts';

/** The site goes on answering whatever happens to its database, and sees the next import when that is whole again. */

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'waymark-faults-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openings = join(folder, 'openings.jsonl');
const writeOpenings = (count: number): void =>
  writeFileSync(
    openings,
    Array.from({ length: count }, (_, id) =>
      JSON.stringify({
        id,
        title: 'Backend Developer',
        company: 'Acme',
        description: `<p>We use SQL, ${id}.</p>`,
      }),
    ).join('\n'),
  );
const importInto = (env: Record<string, string>): void => {
  const run = spawnSync(process.execPath, ['lib/commands/jobs-import.ts', 'jsonl', openings], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(run.status, run.stderr).toBe(0);
};
const healthOf = async (site: Site): Promise<{ jobs: number }> => (await fetch(`${site.url}/healthz`)).json();

/** Readers who ask for pages until told to stop; `answers` counts what they got by status. */
const readers = async (site: Site) => {
  const first: { jobs: { id: string }[] } = await (await fetch(`${site.url}/jobs.json`)).json();
  // Many job pages, most of them not yet in any cache: they alone ask the database.
  const jobs = first.jobs.map(({ id }) => `/jobs/${id}`);
  const answers = new Map<number, number>();
  const totals = new Set<number>();
  let isOver = false;
  let asked = 0;
  const one = async (): Promise<void> => {
    while (!isOver) {
      asked += 1;
      // Words nobody asked before, so that no cache stands in for the site.
      const job = jobs[(asked / 4) % jobs.length] ?? GUIDE;
      const paths = [job, `${GUIDE}?q=developer+${asked}`, `/jobs?q=${asked}`, GUIDE];
      const response = await fetch(site.url + (paths[asked % paths.length] ?? GUIDE));
      answers.set(response.status, (answers.get(response.status) ?? 0) + 1);
      await response.arrayBuffer();
      totals.add((await healthOf(site)).jobs);
    }
  };
  const all = Promise.all([one(), one(), one(), one()]);
  return {
    answers,
    totals,
    stop: async () => {
      isOver = true;
      await all;
    },
  };
};

/** What every fault must leave: no error page, never a number of jobs that no import brought, and new jobs again. */
const survives = async (
  site: Site,
  env: Record<string, string>,
  fault: () => Promise<() => Promise<void>>,
) => {
  const before = (await healthOf(site)).jobs;
  const crowd = await readers(site);
  const mend = await fault();
  // Long enough for several looks at the database, which happen once a second.
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await mend();
  writeOpenings(before + 1);
  importInto(env);
  const imported = performance.now();
  await expect.poll(async () => (await healthOf(site)).jobs, { intervals: [50] }).toBe(before + 1);
  const answers = [...crowd.answers.values()].reduce((sum, count) => sum + count, 0);
  console.info(
    `  ${answers} pages answered; the next import showed ${Math.round(performance.now() - imported)} ms after it was done`,
  );
  await crowd.stop();
  expect([...crowd.answers.keys()].filter((status) => status >= 500)).toEqual([]);
  expect(crowd.answers.get(200)).toBeGreaterThan(20);
  expect([...crowd.totals].sort((a, b) => a - b)).toEqual([before, before + 1]);
};

test.describe('a SQLite file', () => {
  let site: Site;
  let env: Record<string, string>;
  test.beforeAll(async () => {
    test.setTimeout(60_000);
    site = await startSite();
    env = { DATABASE_FILE: site.databaseFile };
    writeOpenings(50);
    importInto(env);
    await expect.poll(async () => (await healthOf(site)).jobs).toBe(50);
  });
  test.afterAll(() => site?.stop());

  const damages: Record<string, (path: string) => void> = {
    deleted: (path) => rmSync(path),
    emptied: (path) => writeFileSync(path, ''),
    'cut in half': (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
    'overwritten with text': (path) => writeFileSync(path, 'no openings here\n'.repeat(1000)),
    'overwritten with zeros': (path) => writeFileSync(path, Buffer.alloc(statSync(path).size)),
  };
  for (const [name, damage] of Object.entries(damages)) {
    test(`${name} while the site is read costs no reader a page`, async () => {
      test.setTimeout(60_000);
      const path = site.databaseFile;
      await survives(site, env, async () => {
        const backup = spawnSync(process.execPath, ['lib/commands/jobs-backup.ts'], {
          encoding: 'utf8',
          env: { ...process.env, ...env },
        });
        const copy = /to (\S+\.sqlite)/.exec(backup.stdout)?.[1] ?? '';
        damage(path);
        return async () => {
          for (const part of ['-wal', '-shm']) rmSync(path + part, { force: true });
          copyFileSync(copy, `${path}.back`);
          renameSync(`${path}.back`, path);
        };
      });
    });
  }
});

test.describe('PostgreSQL', () => {
  let postgres: TestPostgres;
  let site: Site;
  let env: Record<string, string>;
  test.beforeAll(async () => {
    const missing = noPostgres();
    test.skip(missing !== null, `not tested, because ${missing}`);
    test.setTimeout(60_000);
    postgres = await startPostgres();
    env = { DATABASE_URL: await postgres.aDatabase(`waymark_site_${process.pid}`) };
    site = await startSite(env);
    writeOpenings(50);
    importInto(env);
    await expect.poll(async () => (await healthOf(site)).jobs).toBe(50);
  });
  test.afterAll(async () => {
    await site?.stop();
    await postgres?.end();
  });

  test('stopped and started again while the site is read costs no reader a page', async () => {
    test.setTimeout(60_000);
    const { server } = postgres;
    test.skip(server === null, 'the server of TEST_DATABASE_URL is not ours to stop');
    await survives(site, env, async () => {
      await server?.stop();
      return async () => server?.start();
    });
  });
});
