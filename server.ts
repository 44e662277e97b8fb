import { watch } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import next from 'next';
import { rolesVocabulary, skillsVocabulary } from './lib/content/vocabulary.ts';
import { createEdge } from './lib/edge/edge.ts';
import { filterQuery } from './lib/jobs/filter-address.ts';
import { shareMarket } from './lib/jobs/market.ts';
import { openMarket } from './lib/jobs/open-market.ts';
import { openSqliteStore } from './lib/jobs/stores/sqlite.ts';
import { settings } from './lib/settings.ts';

/** Opens the store, loads the index, wires the edge and Next; listens only when the openings are there. */

const folder = import.meta.dirname;
const REFRESH_MS = 1000;
const since = performance.now();
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

const store = openSqliteStore(settings.databaseFile);
const roles = rolesVocabulary.roles.map((role) => role.slug);
const general = rolesVocabulary.roles.find((role) => role.kind === 'fallback');
const skillNames = new Map(skillsVocabulary.skills.map((skill) => [skill.slug, skill.name]));
const { market, refresh } = await openMarket(
  store,
  {
    roles,
    generic: { role: general?.slug ?? '', beside: general?.beside ?? [] },
    skillName: (slug) => skillNames.get(slug) ?? slug,
  },
  { roles: new Set(roles), skills: new Set(skillNames.keys()) },
);
shareMarket(market);
console.log(`Openings loaded: ${market.size.toLocaleString('en')} jobs (${seconds(since)})`);

/** The address a page is known by: filters in their one canonical spelling, every other query dropped. */
const canonical = (path: string, params: URLSearchParams): string => {
  const guide = /^\/guides\/[^/]+$/.test(path);
  if (!guide && path !== '/jobs' && path !== '/jobs.json') return path;
  const raw = Object.fromEntries([...new Set(params.keys())].map((key) => [key, params.getAll(key)]));
  const query = filterQuery(market.readFilter(raw), { without: guide ? ['role'] : [] });
  return query ? `${path}?${query}` : path;
};

const buildId = settings.dev ? 'dev' : (await readFile(join(folder, '.next/BUILD_ID'), 'utf8')).trim();
const socketFolder = await mkdtemp(join(tmpdir(), 'waymark-'));
await chmod(socketFolder, 0o700);
// Windows has named pipes instead of sockets in the file system.
const socketPath =
  process.platform === 'win32' ? `\\\\.\\pipe\\waymark-${process.pid}` : join(socketFolder, 'next.sock');

const app = next({ dev: settings.dev, dir: folder });
await app.prepare();
const inner = createServer(app.getRequestHandler());
await listen(inner, { path: socketPath });

const edge = createEdge({
  siteUrl: settings.siteUrl,
  inner: { socketPath },
  canonical,
  version: () => `${buildId}.${market.version}`,
  staticFolders: [
    { prefix: '/_next/static/', folder: join(folder, settings.dev ? '.next/dev/static' : '.next/static') },
    { prefix: '/assets/', folder: join(folder, '.assets/public') },
  ],
  publicFolder: join(folder, 'public'),
  health: () => ({
    ok: true,
    body: { status: 'ok', jobs: market.size, version: market.version, build: buildId },
  }),
  log: (entry) => console.error(JSON.stringify(entry)),
  dev: settings.dev,
  ...(settings.trustProxy ? { clientOf: clientBehindProxy } : {}),
  limits: { missesPerSecond: settings.missesPerSecond, missBurst: 15 * settings.missesPerSecond },
});
await edge.prepare();

const servers = await openDoors();
if (!servers.length)
  throw new Error(
    `No address to listen on among ${settings.hosts.join(', ')}: set HOST to one of this machine's.`,
  );
const address = servers[0]?.address();
const port = typeof address === 'object' && address ? address.port : settings.port;
console.log(`Waymark is ready at http://localhost:${port} (${seconds(since)})`);

const timer = setInterval(() => {
  refresh().then(
    (changed) => changed && console.log(`Openings reloaded: ${market.size.toLocaleString('en')} jobs`),
    (error: unknown) =>
      console.error(`The openings could not be read again; the last good ones go on answering. ${error}`),
  );
}, REFRESH_MS);

if (settings.dev) watchSources();

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  clearInterval(timer);
  for (const server of [...servers, inner]) {
    server.close();
    server.closeAllConnections();
  }
  edge.close();
  await app.close();
  await store.close();
  await rm(socketFolder, { recursive: true, force: true });
  process.exit(0);
}

/** Whom the proxy saw: the last name of the list, the only one a reader cannot write. */
function clientBehindProxy(request: IncomingMessage): string {
  const names = String(request.headers['x-forwarded-for'] ?? '').split(',');
  return names.at(-1)?.trim() || (request.socket.remoteAddress ?? '');
}

/** The loopback name has two addresses and a machine may lack one of them; a port in use is always an error. */
async function openDoors(): Promise<Server[]> {
  const open: Server[] = [];
  let port = settings.port;
  for (const host of settings.hosts) {
    const server = createServer(edge.handler);
    try {
      await listen(server, { host, port });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EADDRINUSE')
        throw new Error(`Port ${port} is in use: stop what listens there, or set PORT to another.`);
      if (settings.hosts.length === 1) throw error;
      continue;
    }
    const bound = server.address();
    if (typeof bound === 'object' && bound) port = bound.port;
    open.push(server);
  }
  return open;
}

function listen(server: Server, where: { path: string } | { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(where, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Development: open pages load again shortly after a save, when Next has had time to see it too. */
function watchSources(): void {
  let pause: NodeJS.Timeout | undefined;
  for (const name of ['app', 'components', 'lib', '.contentlayer/generated']) {
    watch(join(folder, name), { recursive: true }, () => {
      clearTimeout(pause);
      pause = setTimeout(edge.reload, 120);
    });
  }
}
