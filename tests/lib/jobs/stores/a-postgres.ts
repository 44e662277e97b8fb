import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/**
 * A PostgreSQL of the tests' own: Debian's programs (`apt-get install -y postgresql`) on a free loopback port, or the
 * server of TEST_DATABASE_URL, in which only schemas of the tests' own are touched.
 */
export type TestPostgres = {
  url: string;
  /** Only a server of our own can be stopped and started; null for that of TEST_DATABASE_URL. */
  server: { stop: () => Promise<void>; start: () => Promise<void> } | null;
  /** Makes a new, empty database there; its address. It goes when the tests end. */
  aDatabase: (name: string) => Promise<string>;
  end: () => Promise<void>;
};

const DEBIAN = '/usr/lib/postgresql';

const programs = (): string | null => {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN).filter((version) => existsSync(join(DEBIAN, version, 'bin/initdb')));
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(DEBIAN, newest, 'bin');
};

/** Why no PostgreSQL can be had here; null when one can. */
export const noPostgres = (): string | null => {
  if (process.env.TEST_DATABASE_URL || programs() !== null) return null;
  return 'there is no PostgreSQL here: install one (apt-get install -y postgresql) or set TEST_DATABASE_URL';
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const until = async (isReady: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await isReady()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('PostgreSQL did not start within ten seconds.');
};

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

const ask = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
};

/** Databases made on a server by one test file. */
const databasesOn = (url: string) => {
  const made: string[] = [];
  return {
    aDatabase: async (name: string): Promise<string> => {
      await ask(url, `CREATE DATABASE ${name}`);
      made.push(name);
      return Object.assign(new URL(url), { pathname: `/${name}` }).href;
    },
    drop: async (): Promise<void> => {
      for (const name of made) await ask(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
};

/** PostgreSQL refuses to run as root: its own user does, where Debian's package has made one. */
const serverUser = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

export const startPostgres = async (): Promise<TestPostgres> => {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    const { aDatabase, drop } = databasesOn(given);
    return { url: given, server: null, aDatabase, end: drop };
  }
  const bin = programs();
  if (bin === null) throw new Error(noPostgres() ?? '');
  const folder = mkdtempSync(join(tmpdir(), 'waymark-postgres-'));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'waymark', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
  const port = await freePort();
  const url = `postgres://waymark@127.0.0.1:${port}/postgres`;
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off'];
    child = spawn(join(bin, 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' });
    await until(() => answers(url));
  };
  const stop = async (): Promise<void> => {
    const running = child;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    // A fast shutdown: sessions are ended, not waited for.
    running.kill('SIGINT');
    await ended;
  };
  await start();
  return {
    url,
    server: { start, stop },
    aDatabase: databasesOn(url).aDatabase,
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
