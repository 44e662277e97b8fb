import type { IncomingMessage } from 'node:http';
import type { Limits } from './limits.ts';

/** One thing worth an operator's eye. Never one per request: refusals are counted, failures remembered. */
export type LogEntry =
  | {
      level: 'error';
      event: 'render-failed' | 'not-plain' | 'edge-failed';
      address: string;
      detail: string;
    }
  | { level: 'warn'; event: 'refused'; reason: string; count: number };

/** A folder whose files are served below `prefix` (which starts and ends with a slash) and never change. */
export type StaticFolder = { prefix: string; folder: string };

/** What `GET /healthz` says: 200 when `ok`, else 503, and `body` as JSON. */
export type Health = { ok: boolean; body: object };

/** Everything the edge is told by `server.ts`. Nothing here is read from the environment. */
export type EdgeOptions = {
  /** Origin of the site as readers know it, without a slash at its end: `https://waymark.example`. */
  siteUrl: string;
  /** Where Next listens. */
  inner: { socketPath: string };
  /**
   * The one canonical path and query of an address. Pure. It is the cache's key and also what Next is asked
   * for, so whatever it leaves out can never be reached. `pathname` comes with its percent-encoding in one
   * spelling; the query comes as the reader wrote it.
   */
  canonical: (pathname: string, params: URLSearchParams) => string;
  /**
   * The inner page that is sent, under 404, for a canonical address where nothing is: one that knows what was
   * looked for. Undefined for the page of every other. Such pages are few: they are kept like pages.
   */
  missingPage?: ((key: string) => string | undefined) | undefined;
  /**
   * The address at which a page, by its canonical address, is Markdown; undefined for a page that is HTML only. A
   * reader who would rather have Markdown gets it under the page's own address; where nothing is there, the page.
   */
  markdownOf?: ((canonical: string) => string | undefined) | undefined;
  /** Build and index version. Cheap: it is asked on every request. The edge adds the UTC day. */
  version: () => string;
  staticFolders: readonly StaticFolder[];
  /** Files of the root (`/favicon.ico`), asked for again after a day. */
  publicFolder: string;
  health: () => Health;
  /** True while something outside that pages need is away: a page that fails then is 503, not a fault of ours. */
  isAway?: (() => boolean) | undefined;
  log: (entry: LogEntry) => void;
  /** No page cache, nothing kept by readers, and `/__reload` as an event stream. Same transform, same headers. */
  dev?: boolean | undefined;
  /** The clock, in milliseconds since 1970. */
  now?: (() => number) | undefined;
  limits?: Partial<Limits> | undefined;
  /** Whom the bucket on misses is kept for. Behind a proxy this must read the proxy's header. */
  clientOf?: ((req: IncomingMessage) => string) | undefined;
};
