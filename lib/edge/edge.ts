import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, sendAnswer } from './answer.ts';
import type { EdgeOptions } from './edge-options.ts';
import { createFindAnswer } from './find-answer.ts';
import { Busy } from './gate.ts';
import type { RefusalReason } from './guard.ts';
import { KEEP, siteHeaders } from './headers.ts';
import { makeLastResorts } from './last-resort.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { createMissBucket } from './miss-bucket.ts';
import { createPages } from './pages.ts';
import { createRefusalLog } from './refusal-log.ts';
import { createReload } from './reload.ts';
import { createStaticFiles } from './static-files.ts';

export type Edge = {
  /** For `http.createServer`. Answers every request; never throws, never rejects. */
  handler: (req: IncomingMessage, res: ServerResponse) => void;
  /** Renders the error page and the 404 page ahead. Never rejects: a literal page stands in for either. */
  prepare: () => Promise<void>;
  /** Development: tells every open page to load itself again. */
  reload: () => void;
  /** Lets go of the timer and of open event streams. The servers are the caller's to close. */
  close: () => void;
};

const RELOAD_PATH = '/__reload';

class TooManyMisses extends Error {
  override name = 'TooManyMisses';
}

/**
 * All that stands between Next and the network. What it sends is plain HTML under headers of its own; what it
 * takes from a reader is a path and query, and passes on only their canonical form.
 */
export function createEdge(options: EdgeOptions): Edge {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const { now = Date.now, dev = false, log } = options;
  const headers = siteHeaders(options.siteUrl);
  const lastResorts = makeLastResorts(headers, limits);
  const pages = createPages(options, limits, headers, lastResorts);
  const reload = createReload(headers);
  const noteRefusal = createRefusalLog(log, now);
  const refuse = (reason: RefusalReason): Answer => {
    noteRefusal(reason);
    return lastResorts.refusals[reason];
  };
  const fault = (address: string, error: unknown): Answer => {
    const detail = error instanceof Error ? error.message : String(error);
    log({ level: 'error', event: 'edge-failed', address, detail });
    return pages.wentWrong();
  };

  const roots = [
    { prefix: '/', folder: options.publicFolder, cacheControl: KEEP.day },
    ...options.staticFolders.map((folder) => ({ ...folder, cacheControl: KEEP.forever })),
  ];
  const files = createStaticFiles({ roots, headers, dev, onFailure: fault });

  const { missesPerSecond: perSecond, missBurst: burst, clients } = limits;
  const takeToken = createMissBucket({ perSecond, burst, clients, now });
  const clientOf = options.clientOf ?? ((req: IncomingMessage) => req.socket.remoteAddress ?? '');
  const admit = (req: IncomingMessage): void => {
    if (!takeToken(clientOf(req))) throw new TooManyMisses();
  };

  const findAnswer = createFindAnswer({ options, limits, headers, files, pages, refuse, admit });

  /** For an answer that could not be made. Whatever failed has been noted where it did. */
  const insteadOf = (error: unknown): Answer => {
    if (error instanceof TooManyMisses) return refuse('too-many-misses');
    if (error instanceof Busy) return refuse('busy');
    return options.isAway?.() ? lastResorts.away : pages.wentWrong();
  };

  const send = (req: IncomingMessage, res: ServerResponse, answer: Answer): void => {
    try {
      sendAnswer(req, res, answer);
    } catch (error) {
      // A header that cannot be written, say. Nothing has left yet, or it can no longer be mended.
      const page = fault(req.url ?? '', error);
      if (res.headersSent) res.destroy();
      else sendAnswer(req, res, page);
    }
  };

  return {
    handler(req, res) {
      if (dev && req.method === 'GET' && req.url === RELOAD_PATH) {
        reload.serve(res);
        return;
      }
      let answer: Answer | Promise<Answer>;
      try {
        answer = findAnswer(req);
      } catch (error) {
        answer = fault(req.url ?? '', error);
      }
      if (!(answer instanceof Promise)) {
        send(req, res, answer);
        return;
      }
      answer
        .catch(insteadOf)
        .then((made) => send(req, res, made))
        // Only a log that throws leads here: then there is nobody left to tell.
        .catch(() => res.destroy());
    },
    prepare: pages.prepare,
    reload: reload.push,
    close() {
      pages.close();
      reload.close();
    },
  };
}
