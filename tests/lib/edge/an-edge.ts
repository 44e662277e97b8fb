import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createEdge, type Edge } from '../../../lib/edge/edge.ts';
import type { EdgeOptions, LogEntry } from '../../../lib/edge/edge-options.ts';

export const SITE = 'http://localhost:3000';
/** 2026-03-10, noon UTC: far from both ends of its day. */
export const NOON = Date.UTC(2026, 2, 10, 12);

/** What the stand-in for Next answers; 200 HTML unless said otherwise. */
export type InnerReply = { status?: number; headers?: Record<string, string>; body?: string | Buffer };
type Seen = { method: string; url: string; headers: IncomingMessage['headers'] };

/** A whole page as Next renders it, with the scripts that the edge takes out. */
export const aNextPage = (text = 'A page', head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/>${head}<title>${text}</title>` +
  `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/></head>` +
  `<body><main><h1>${text}</h1><p>${'Words that compress well. '.repeat(40)}</p></main>` +
  `<script src="/_next/static/chunks/a.js" async=""></script>` +
  `<script>self.__next_f.push([1,"${text}"])</script></body></html>`;

/** The same page as a reader gets it. */
export const aPlainPage = (text: string): string =>
  aNextPage(text)
    .replaceAll(/<script[^>]*>.*?<\/script>/g, '')
    .replaceAll(/<link[^>]*>/g, '');

/** The stand-in's answers for the two pages the edge asks for by itself. */
const OWN_PAGES: Record<string, InnerReply> = {
  '/_not-found': { status: 404, body: aNextPage('Our 404 page') },
  '/error-page': { body: aNextPage('Our error page') },
};

export type Answered = { status: number; headers: IncomingMessage['headers']; body: Buffer; text: string };
export type Asking = { method?: string; headers?: Record<string, string>; body?: string };

export type EdgeUnderTest = {
  edge: Edge;
  port: number;
  /** Sends one request as written, on a connection of its own. */
  ask: (target: string, asking?: Asking) => Promise<Answered>;
  /** Every request that reached the stand-in, but those of `prepare`. */
  seen: Seen[];
  logged: LogEntry[];
  clock: { now: number };
  version: { text: string };
};

type Setting = Partial<Omit<EdgeOptions, 'inner' | 'now' | 'log' | 'version'>> & {
  /** The stand-in for Next. Without one, every path is a page that names itself. */
  next?: (path: string) => InnerReply | Promise<InnerReply>;
  prepare?: boolean;
};

/** An edge before a stand-in for Next, both on real sockets, all closed when the test ends. */
export async function anEdge({ next, prepare = true, ...options }: Setting = {}): Promise<EdgeUnderTest> {
  const folder = await aFolder();
  const seen: Seen[] = [];
  const logged: LogEntry[] = [];
  const clock = { now: NOON };
  const version = { text: 'build.1' };
  const reply = next ?? ((path: string): InnerReply => ({ body: aNextPage(path) }));

  const inner = createServer(async (req, res) => {
    const path = req.url ?? '';
    seen.push({ method: req.method ?? '', url: path, headers: req.headers });
    const { status = 200, headers, body = '' } = OWN_PAGES[path] ?? (await reply(path));
    res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    res.end(body);
  });
  const socketPath = join(folder, 'next.sock');
  await listen(inner, socketPath);

  const edge = createEdge({
    siteUrl: SITE,
    inner: { socketPath },
    canonical: (pathname, params) => pathname + sorted(params),
    version: () => version.text,
    staticFolders: [],
    publicFolder: join(folder, 'public'),
    health: () => ({ ok: true, body: { status: 'ok' } }),
    log: (entry) => logged.push(entry),
    now: () => clock.now,
    ...options,
  });
  const outer = createServer(edge.handler);
  const port = await listen(outer, 0);
  onTestFinished(async () => {
    edge.close();
    await Promise.all([close(outer), close(inner)]);
  });
  if (prepare) {
    await edge.prepare();
    seen.length = 0;
  }
  return { edge, port, ask: (target, asking) => ask(port, target, asking), seen, logged, clock, version };
}

/** A folder that is removed when the test ends. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'edge-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A promise to be settled by the test, for a stand-in that answers when told to. */
export function aGateway(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}

/** Waits until something is so; fails with the test's own time limit. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}

export function ask(port: number, target: string, asking: Asking = {}): Promise<Answered> {
  const { method = 'GET', headers = {}, body } = asking;
  return new Promise((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, path: target, method, headers, agent: false }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('error', reject);
      res.on('end', () => {
        const whole = Buffer.concat(chunks);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: whole, text: whole.toString() });
      });
    });
    req.on('error', reject);
    req.end(body);
  });
}

function sorted(params: URLSearchParams): string {
  const copy = new URLSearchParams(params);
  copy.delete('_rsc');
  copy.sort();
  return copy.size === 0 ? '' : `?${copy}`;
}

function listen(server: Server, where: string | number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const listening = (): void => resolve(portOf(server.address()));
    if (typeof where === 'string') server.listen(where, listening);
    else server.listen(where, '127.0.0.1', listening);
  });
}

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === 'object' && address ? address.port : 0;

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
