import { rmSync, watch } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import next from 'next';
import { canonicalAddress, markdownAddress, missingPageOf } from './lib/canonical-address.ts';
import { rolesVocabulary, skillsVocabulary } from './lib/content/vocabulary.ts';
import { createEdge } from './lib/edge/edge.ts';
import { listen, openDoors } from './lib/edge/listen.ts';
import { indexVocabulary } from './lib/jobs/index-vocabulary.ts';
import { keepFresh } from './lib/jobs/keep-fresh.ts';
import { loadInThread } from './lib/jobs/load-in-thread.ts';
import { shareMarket } from './lib/jobs/market.ts';
import { openMarket } from './lib/jobs/open-market.ts';
import { openStore } from './lib/jobs/stores/open-store.ts';
import { keepSynced } from './lib/jobs/sync/keep-synced.ts';
import { settings } from './lib/settings.ts';
import { whenToldToEnd } from './lib/signals.ts';

/** Opens the store, loads the index, wires the edge and Next; listens only when the openings are there. */

const folder = import.meta.dirname;
const REFRESH_MS = 500;

const begun = performance.now();
const sinceStart = (): string => `${((performance.now() - begun) / 1000).toFixed(1)} s`;

try {
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function serve(): Promise<void> {
  let stop = async (): Promise<void> => process.exit(0);
  whenToldToEnd(() => stop());
  const site = settings();
  const { dev } = site;
  const place = { databaseUrl: site.databaseUrl, databaseFile: site.databaseFile };
  const store = await openStore(place, console.error);
  const { vocabulary, known } = indexVocabulary(rolesVocabulary, skillsVocabulary);
  const { skillNames } = vocabulary;
  const { market, refresh } = await openMarket(store, vocabulary, known, {
    reload: (now) => loadInThread({ place, skillNames, now }),
  });
  shareMarket(market);
  const jobs = (): string => `${market.size.toLocaleString('en')} jobs`;
  console.log(`Openings loaded: ${jobs()} (${sinceStart()})`);

  const buildId = dev ? 'dev' : (await readFile(join(folder, '.next/BUILD_ID'), 'utf8')).trim();
  // mkdtemp makes a folder that only this user may enter. Windows has named pipes instead of sockets in files.
  const socketFolder = await mkdtemp(join(tmpdir(), 'waymark-'));
  process.once('exit', () => rmSync(socketFolder, { recursive: true, force: true }));
  const pipe = `\\\\.\\pipe\\waymark-${process.pid}`;
  const socketPath = process.platform === 'win32' ? pipe : join(socketFolder, 'next.sock');
  const app = next({ dev, dir: folder });
  await app.prepare();
  const inner = createServer(app.getRequestHandler());
  await listen(inner, { path: socketPath });

  const edge = createEdge({
    siteUrl: site.siteUrl,
    inner: { socketPath },
    canonical: (path, params) => canonicalAddress(path, params, market.readFilter),
    missingPage: (key) => missingPageOf(key, known.roles),
    markdownOf: markdownAddress,
    version: () => `${buildId}.${market.version}`,
    staticFolders: [
      { prefix: '/_next/static/', folder: join(folder, dev ? '.next/dev/static' : '.next/static') },
      { prefix: '/assets/', folder: join(folder, '.assets/public') },
    ],
    publicFolder: join(folder, 'public'),
    health: () => ({
      ok: true,
      body: {
        // The site answers from memory while its database is away: alive, and worth an operator's look.
        status: 'ok',
        database: market.isAway ? 'away' : 'ok',
        jobs: market.size,
        version: market.version,
        build: buildId,
      },
    }),
    isAway: () => market.isAway,
    log: (entry) => console.error(JSON.stringify(entry)),
    dev,
    ...(site.trustProxy ? { clientOf: clientBehindProxy } : {}),
    limits: { missesPerSecond: site.missesPerSecond, missBurst: 15 * site.missesPerSecond },
  });
  await edge.prepare();
  const { servers, port } = await openDoors(site.hosts, site.port, edge.handler);
  console.log(`Waymark is ready at http://localhost:${port} (${sinceStart()})`);

  const stopRefreshing = keepFresh(refresh, {
    everyMs: REFRESH_MS,
    onChange: () => console.log(`Openings loaded again: ${jobs()}`),
    onError: (error) =>
      console.error(`The openings cannot be read; the last good ones go on answering. ${error}`),
  });
  if (dev) watchSources(edge.reload);
  const stopSyncing =
    site.syncEveryMs === null
      ? async () => {}
      : keepSynced({
          command: [process.execPath, join(folder, 'lib/commands/jobs-sync.ts')],
          everyMs: site.syncEveryMs,
          log: (line) => console.log(line),
        });

  stop = async () => {
    stopRefreshing();
    for (const server of [...servers, inner]) {
      server.close();
      server.closeAllConnections();
    }
    edge.close();
    await stopSyncing();
    await app.close();
    await store.close();
    process.exit(0);
  };
}

/** Whom the proxy saw: the last name of the list, the only one a reader cannot write. */
function clientBehindProxy(request: IncomingMessage): string {
  const names = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return names.at(-1)?.trim() || (request.socket.remoteAddress ?? '');
}

/** Development: open pages load again shortly after a save, when Next has had time to see it too. */
function watchSources(reload: () => void): void {
  let pause: NodeJS.Timeout | undefined;
  for (const name of ['app', 'components', 'lib', '.contentlayer/generated']) {
    watch(join(folder, name), { recursive: true }, () => {
      clearTimeout(pause);
      pause = setTimeout(reload, 120);
    });
  }
}
