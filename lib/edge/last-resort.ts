import { type Answer, plainAnswer } from './answer.ts';
import { AWAY, type LastResort, lastResortHtml, NOTHING_HERE, REFUSALS, WENT_WRONG } from './error-page.ts';
import type { RefusalReason } from './guard.ts';
import { type FlatHeaders, KEEP } from './headers.ts';
import type { Limits } from './limits.ts';

/** Answers that need neither Next nor a file, made once at the start. */
export type LastResorts = {
  notFound: Answer;
  wentWrong: Answer;
  /** Instead of `wentWrong` while something outside is away. */
  away: Answer;
  refusals: Record<RefusalReason, Answer>;
};

const LONGEST_RETRY_S = 60;
/** Renders take milliseconds: a full waiting room is empty again soon. */
const BUSY_RETRY_S = 2;
/** A database that is started again takes about as long. */
const AWAY_RETRY_S = 30;

/** Makes the last resorts, each with the headers its status asks for. */
export function makeLastResorts(headers: FlatHeaders, limits: Limits): LastResorts {
  const make = (page: LastResort, extra: FlatHeaders = []): Answer =>
    plainAnswer({
      status: page.status,
      contentType: 'text/html; charset=utf-8',
      body: Buffer.from(lastResortHtml(page)),
      cacheControl: KEEP.never,
      headers: [...headers, ...extra],
    });
  const tokenAfter = Math.ceil(1 / limits.missesPerSecond);
  const retryAfter = String(Math.max(1, Math.min(LONGEST_RETRY_S, tokenAfter)));
  // Content nobody will read must not be waited for: the connection ends with the answer.
  const hangUp = ['Connection', 'close'];
  return {
    notFound: make(NOTHING_HERE),
    wentWrong: make(WENT_WRONG),
    away: make(AWAY, ['Retry-After', String(AWAY_RETRY_S)]),
    refusals: {
      method: make(REFUSALS.method, ['Allow', 'GET, HEAD', ...hangUp]),
      body: make(REFUSALS.body, hangUp),
      'target-form': make(REFUSALS['target-form']),
      'too-long': make(REFUSALS['too-long']),
      encoding: make(REFUSALS.encoding),
      characters: make(REFUSALS.characters),
      segments: make(REFUSALS.segments),
      'too-many-keys': make(REFUSALS['too-many-keys']),
      'too-many-misses': make(REFUSALS['too-many-misses'], ['Retry-After', retryAfter]),
      busy: make(REFUSALS.busy, ['Retry-After', String(BUSY_RETRY_S)]),
    },
  };
}
