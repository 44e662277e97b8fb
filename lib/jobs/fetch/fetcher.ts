import { Agent, type buildConnector } from 'undici';
import { checkAddress } from './address.ts';
import { ACCEPTED_CODINGS, readBody } from './body.ts';
import { type Clock, systemClock } from './clock.ts';
import { FetchFault, notFetched } from './fault.ts';
import { publicLookup, type Resolve, systemResolve } from './public-lookup.ts';
import { retryAfterMs } from './retry-after.ts';

/** Asks an address once, within limits of time and size, and never from a private network. */

/** What an earlier answer was marked with, to ask whether it still stands. */
export type Validators = { etag: string | null; lastModified: string | null };

export type Question = {
  address: string;
  /** The operator named this address, so it may be this machine, spelled out. Redirects never may. */
  mayBeLocal?: boolean;
  validators?: Validators;
};

/** `unchanged` only where validators were sent. `address` is where redirects led. */
export type Answer =
  | { unchanged: true }
  | { unchanged: false; bytes: Uint8Array; address: string; validators: Validators };

export type Fetcher = {
  /** Throws a `FetchFault` with one sentence for whatever does not end in an answer of 200 (or 304). */
  ask: (question: Question, signal?: AbortSignal) => Promise<Answer>;
  close: () => Promise<void>;
};

export type FetcherOptions = {
  /** The site that asks, for the keepers of the asked: its public origin. */
  siteUrl: string | null;
  /** Most bytes of an answer, unpacked. */
  mostBytes: number;
  /** For everything from the first connection to the last byte, redirects and all. */
  timeoutMs?: number;
  connectMs?: number;
  clock?: Clock;
  resolve?: Resolve;
  /** How sockets are opened, in place of checked look-ups: for tests. */
  connect?: buildConnector.connector;
};

const TIMEOUT_MS = 30_000;
const CONNECT_MS = 5_000;
const MOST_REDIRECTS = 2;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A mark that may be sent back as it came. */
const MARK = /^[\x20-\x7e]{1,1000}$/;

const only = (header: string | string[] | undefined): string | null =>
  (Array.isArray(header) ? header.join(', ') : header) ?? null;

/** Follows no proxy of the environment: what it connects to is what it has checked. */
export const createFetcher = (options: FetcherOptions): Fetcher => {
  const { mostBytes, timeoutMs = TIMEOUT_MS, connectMs = CONNECT_MS, clock = systemClock } = options;
  const agent = new Agent({
    allowH2: false,
    pipelining: 1,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: options.connect ?? {
      timeout: connectMs,
      lookup: publicLookup(options.resolve ?? systemResolve),
    },
  });
  const site = options.siteUrl === null ? '' : ` (+${options.siteUrl})`;
  const ownHeaders = {
    'user-agent': `Waymark job import${site}`,
    accept: 'application/json, application/xml;q=0.9, text/csv;q=0.9, */*;q=0.5',
    'accept-encoding': ACCEPTED_CODINGS,
  };

  const askOnce = async (question: Question, signal: AbortSignal): Promise<Answer> => {
    const { address: start, validators, mayBeLocal = false } = question;
    const headers: Record<string, string> = { ...ownHeaders };
    if (validators?.etag) headers['if-none-match'] = validators.etag;
    if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified;
    let url = checkAddress(start, { mayBeLocal });
    for (let hops = 0; ; hops += 1) {
      const path = `${url.pathname}${url.search}`;
      const response = await agent.request({ origin: url.origin, path, method: 'GET', headers, signal });
      const { statusCode: status, body } = response;
      const header = (name: string): string | null => only(response.headers[name]);
      if (status === 200) {
        const bytes = await readBody(body, header('content-encoding') ?? '', { address: start, mostBytes });
        const mark = (name: string): string | null => MARK.exec(header(name) ?? '')?.[0] ?? null;
        const marks = { etag: mark('etag'), lastModified: mark('last-modified') };
        return { unchanged: false, bytes, address: url.href, validators: marks };
      }
      // What else the answer says is of no use, however much that is.
      body.on('error', () => {}).destroy();
      if (status === 304 && (validators?.etag || validators?.lastModified)) return { unchanged: true };
      const location = REDIRECTS.has(status) ? header('location') : null;
      if (location === null) throw badStatus(start, status, header('retry-after'), clock.now());
      if (hops >= MOST_REDIRECTS)
        throw notFetched(
          start,
          `it redirects more than ${MOST_REDIRECTS} times; use the address it leads to`,
        );
      url = checkAddress(URL.parse(location, url)?.href ?? location, { mayBeLocal: false });
    }
  };

  return {
    async ask(question, outer) {
      const { address } = question;
      const limit = new AbortController();
      const seconds = timeoutMs / 1000;
      const late = notFetched(address, `it did not answer within ${seconds} seconds; try again later`, {
        isPassing: true,
      });
      const callOff = clock.after(timeoutMs, () => limit.abort(late));
      const signal = outer ? AbortSignal.any([limit.signal, outer]) : limit.signal;
      try {
        signal.throwIfAborted();
        return await askOnce(question, signal);
      } catch (error) {
        outer?.throwIfAborted();
        if (limit.signal.aborted) throw late;
        throw error instanceof FetchFault ? error : broken(address, error, connectMs);
      } finally {
        callOff();
      }
    },
    close: () => agent.destroy(),
  };
};

const badStatus = (address: string, status: number, retryAfter: string | null, now: number): FetchFault =>
  notFetched(address, `it answers ${status}; check the address in a browser`, {
    status,
    retryAfterMs: retryAfterMs(retryAfter, now),
    isPassing: PASSING.has(status),
  });

const broken = (address: string, error: unknown, connectMs: number): FetchFault => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why =
    code === 'UND_ERR_CONNECT_TIMEOUT'
      ? `no connection within ${connectMs / 1000} seconds`
      : error instanceof Error
        ? error.message || code
        : String(error);
  return notFetched(address, `the connection failed (${why}); try again later`, { isPassing: true });
};
