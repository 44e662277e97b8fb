import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * How long a server under test may live, in milliseconds: it ends by itself if the runner dies. Longer than all of the
 * tests take on a slow machine: the site of a whole run is there from the first of them to the last.
 */
const LIFETIME_MS = 60 * 60_000;

export type Site = { url: string; databaseFile: string; stop: () => Promise<void> };

/** Starts the built site on a free port with a new database of its own that holds the bundled sample. */
export const startSite = async (env: Record<string, string> = {}): Promise<Site> => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-e2e-'));
  const databaseFile = join(folder, 'waymark.sqlite');
  const environment = {
    ...process.env,
    NODE_ENV: 'production' as const,
    PORT: '0',
    DATABASE_FILE: databaseFile,
    MISSES_PER_SECOND: '1000',
    ...env,
  };
  const loaded = spawnSync(process.execPath, ['lib/commands/load-sample.ts'], {
    env: environment,
    encoding: 'utf8',
  });
  if (loaded.status !== 0)
    throw new Error(`The sample could not be loaded: ${loaded.stdout}${loaded.stderr}`);
  const server = spawn(process.execPath, ['server.ts'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIFETIME_MS,
  });
  const url = await addressOf(server);
  return {
    url,
    databaseFile,
    async stop() {
      // Whoever waits for the end of what has ended already waits for ever, and the runner goes without a report.
      const endedByItself = server.exitCode !== null || server.signalCode !== null;
      if (!endedByItself) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
      if (endedByItself)
        throw new Error(
          `The server under test ended before the tests did (${server.signalCode ?? server.exitCode}).`,
        );
    },
  };
};

const addressOf = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer): void => {
      said += chunk;
      const address = /ready at (http:\/\/\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it was ready:\n${said}`)),
    );
  });

/** Playwright's global set-up: one site for every test that only reads. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const site = await startSite();
  process.env.WAYMARK_TEST_SITE = site.url;
  process.env.WAYMARK_TEST_DATABASE = site.databaseFile;
  return site.stop;
}
