import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { type Answer, plainAnswer } from './answer.ts';
import type { EdgeOptions } from './edge-options.ts';
import { type RefusalReason, readTarget, refuseRequest, type Target } from './guard.ts';
import { type FlatHeaders, KEEP } from './headers.ts';
import type { Limits } from './limits.ts';
import { markdownKey, wantsMarkdown } from './negotiation.ts';
import { ERROR_PAGE, MISSING_PAGES, NOT_FOUND_PAGE, type Pages } from './pages.ts';
import type { StaticFiles } from './static-files.ts';

export type FindAnswerParts = {
  options: EdgeOptions;
  limits: Limits;
  headers: FlatHeaders;
  files: StaticFiles;
  pages: Pages;
  /** Notes a refusal and gives its page. */
  refuse: (reason: RefusalReason) => Answer;
  /** Called before a render is begun for this request; throws to forbid it. */
  admit: (req: IncomingMessage) => void;
};

const HEALTH_PATHS = ['/healthz', '/readyz'];
const NEXT_STATIC = '/_next/static/';
/** Raw addresses whose canonical form is remembered: reading one costs more than sending the page. */
const KEYS_REMEMBERED = 4_096;

/**
 * Finds what a request is answered with, in this order: guard, health, files, canonical address, cache, Next.
 * A page that is made already comes at once, without a promise. Throws and rejects as the parts do.
 */
export function createFindAnswer(parts: FindAnswerParts): (req: IncomingMessage) => Answer | Promise<Answer> {
  const { options, limits, headers, files, pages, refuse, admit } = parts;
  const { dev = false, staticFolders } = options;
  const keys = new LRUCache<string, string>({ max: KEYS_REMEMBERED });

  const keyed = (req: IncomingMessage, key: string): Answer | Promise<Answer> =>
    pages.ready(key) ?? pages.get(key, () => admit(req));

  const markdown = async (req: IncomingMessage, key: string): Promise<Answer> => {
    const answer = await keyed(req, markdownKey(key));
    return answer.status === 404 ? keyed(req, key) : answer;
  };

  const page = (req: IncomingMessage, key: string): Answer | Promise<Answer> =>
    wantsMarkdown(req.headers.accept) && options.markdownOf?.(key) !== undefined
      ? markdown(req, key)
      : keyed(req, key);

  const health = (): Answer => {
    const { ok, body } = options.health();
    return plainAnswer({
      status: ok ? 200 : 503,
      contentType: 'application/json; charset=utf-8',
      body: Buffer.from(`${JSON.stringify(body)}\n`),
      cacheControl: KEEP.never,
      headers,
    });
  };

  /** What Next must not answer, once no file was found there. */
  const isNeverNexts = (path: string): boolean =>
    [NOT_FOUND_PAGE, ERROR_PAGE, '/_next'].includes(path) ||
    path.startsWith('/_next/') ||
    `${path}/`.startsWith(MISSING_PAGES) ||
    staticFolders.some(({ prefix }) => path.startsWith(prefix));

  const canonicalKey = (pathname: string, query: string): string => {
    const key = options.canonical(pathname, new URLSearchParams(query));
    if (!/^\/[\x21-\x7e]*$/.test(key)) throw new Error(`canonical() gave ${JSON.stringify(key)}: not a path`);
    return key;
  };

  const route = (req: IncomingMessage, target: string, read: Target): Answer | Promise<Answer> => {
    const { path, pathname, query } = read;
    if (HEALTH_PATHS.includes(path)) return health();
    const file = files.find(path);
    // A file removed since the start arrives as undefined.
    if (file) return file instanceof Promise ? file.then((answer) => answer ?? pages.notFound()) : file;
    // Next's development server may hold some of its files in memory only.
    if (dev && path.startsWith(NEXT_STATIC)) return page(req, query ? `${pathname}?${query}` : pathname);
    if (isNeverNexts(path)) return pages.notFound();
    const key = canonicalKey(pathname, query);
    keys.set(target, key);
    return page(req, key);
  };

  return (req) => {
    const refused = refuseRequest(req.method, req.headers);
    if (refused) return refuse(refused);
    const target = req.url ?? '';
    const key = keys.get(target);
    if (key !== undefined) return page(req, key);
    const read = readTarget(target, limits);
    return typeof read === 'string' ? refuse(read) : route(req, target, read);
  };
}
