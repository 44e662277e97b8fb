import type { Answer } from './answer.ts';
import type { EdgeOptions, LogEntry } from './edge-options.ts';
import { createGate } from './gate.ts';
import type { FlatHeaders } from './headers.ts';
import { createInnerRequest } from './inner-request.ts';
import type { LastResorts } from './last-resort.ts';
import type { Limits } from './limits.ts';
import { pageOfMarkdownKey } from './negotiation.ts';
import { createPageCache, type Known } from './page-cache.ts';
import { NotPlain } from './plain-html.ts';
import { createRender, type Rendered } from './render.ts';
import { createVersionWatch } from './version-watch.ts';

export type Pages = {
  /** The finished answer of a canonical address, if it is current. */
  ready: (key: string) => Answer | undefined;
  /**
   * The answer of a canonical address, made if need be; where nothing is, the 404 page. `admit` is called
   * before a render is begun and may throw. Rejects with what it threw, with Busy, or as the render does.
   */
  get: (key: string, admit: () => void) => Promise<Answer>;
  /** The page for every address that no page is made for. Never rejects. */
  notFound: () => Promise<Answer>;
  /** The page for a failure of ours. */
  wentWrong: () => Answer;
  /** Renders the two pages above ahead. Never rejects. */
  prepare: () => Promise<void>;
  close: () => void;
};

/** Where Next renders the pages that we send under a status of their own. None is an address for readers. */
export const NOT_FOUND_PAGE = '/_not-found';
export const ERROR_PAGE = '/error-page';
/** Below this stand the pages that say what is missing and what there is instead. */
export const MISSING_PAGES = '/missing/';

/** How often the version is looked at when nobody asks: a change that passes unseen would not count. */
const WATCH_MS = 1_000;

/** Everything that Next renders, behind the cache; in development, rendered anew for each request. */
export function createPages(
  options: EdgeOptions,
  limits: Limits,
  headers: FlatHeaders,
  lastResorts: LastResorts,
): Pages {
  const { now = Date.now, dev = false } = options;
  const versions = createVersionWatch(options.version, now);
  const fail = (address: string, error: unknown): void => options.log(describeFailure(address, error));
  const watch = setInterval(() => {
    try {
      versions.current();
    } catch (error) {
      fail('(version)', error);
    }
  }, WATCH_MS).unref();

  const ask = createInnerRequest({
    socketPath: options.inner.socketPath,
    host: new URL(options.siteUrl).host,
    timeoutMs: limits.innerTimeoutMs,
    maxBytes: limits.innerBytes,
  });
  const render = createRender({ ask, siteUrl: options.siteUrl, headers, keptBytes: limits.keptBytes, dev });
  const { markdownOf } = options;
  const renderKey = async (key: string): Promise<Rendered> => {
    if (key === NOT_FOUND_PAGE || key.startsWith(MISSING_PAGES))
      return { answer: await render.whole(key, 404), keep: true };
    const page = pageOfMarkdownKey(key);
    if (page === undefined) return render.page(key, { isNegotiated: markdownOf?.(key) !== undefined });
    const path = markdownOf?.(page);
    return path === undefined ? 'missing' : render.page(path, { isNegotiated: true, location: path });
  };
  const cache = createPageCache({
    limits,
    generation: versions.current,
    now,
    gate: createGate(limits.rendersAtOnce, limits.rendersWaiting, limits.innerTimeoutMs),
    render: renderKey,
    isAway: () => options.isAway?.() ?? false,
    onFailure: fail,
  });

  const renderAnew = async (key: string): Promise<Known> => {
    try {
      const rendered = await renderKey(key);
      return rendered === 'missing' ? rendered : rendered.answer;
    } catch (error) {
      fail(key, error);
      throw error;
    }
  };
  const find = (key: string, admit: () => void): Promise<Known> =>
    dev ? renderAnew(key) : cache.get(key, admit);

  /** A page under 404; null where it cannot be made, which was noted where it was rendered. */
  const missingPage = async (key: string): Promise<Answer | null> => {
    try {
      // One page for many addresses: it costs no reader a token.
      const known = await find(key, () => {});
      return known === 'missing' ? null : known;
    } catch {
      return null;
    }
  };
  const notFound = async (key?: string): Promise<Answer> => {
    const own = key === undefined ? undefined : options.missingPage?.(key);
    return (
      (own !== undefined && (await missingPage(own))) ||
      ((await missingPage(NOT_FOUND_PAGE)) ?? lastResorts.notFound)
    );
  };

  let errorAnswer = lastResorts.wentWrong;
  return {
    ready(key) {
      const known = dev ? undefined : cache.fresh(key);
      return known === 'missing' ? undefined : known;
    },
    async get(key, admit) {
      const known = await find(key, admit);
      return known === 'missing' ? notFound(key) : known;
    },
    notFound: () => notFound(),
    wentWrong: () => errorAnswer,
    async prepare() {
      const makeErrorPage = async (): Promise<void> => {
        try {
          errorAnswer = await render.whole(ERROR_PAGE, 500);
        } catch (error) {
          fail(ERROR_PAGE, error);
        }
      };
      await Promise.all([makeErrorPage(), notFound()]);
    },
    close: () => clearInterval(watch),
  };
}

function describeFailure(address: string, error: unknown): LogEntry {
  const event = error instanceof NotPlain ? 'not-plain' : 'render-failed';
  const detail = error instanceof Error ? error.message : String(error);
  return { level: 'error', event, address, detail };
}
