import { type Answer, plainAnswer } from '../../../lib/edge/answer.ts';
import { createGate } from '../../../lib/edge/gate.ts';
import { DEFAULT_LIMITS, type Limits } from '../../../lib/edge/limits.ts';
import { createPageCache, type Known } from '../../../lib/edge/page-cache.ts';
import type { Rendered } from '../../../lib/edge/render.ts';

export const anAnswer = (text: string, status = 200): Answer =>
  plainAnswer({ status, contentType: 'text/plain', body: Buffer.from(text), cacheControl: '', headers: [] });
export const aPage = (text: string): Rendered => ({ answer: anAnswer(text), keep: true });
export const textOf = (known: Known | undefined): string =>
  known === undefined || known === 'missing' ? String(known) : known.variants.identity.body.toString();
const admitAll = (): void => {};
export const admitNone = (): never => {
  throw new Error('not admitted');
};

/** A cache whose renders end when the test says so, in the order they were begun. */
export function aCache(limits: Partial<Limits> = {}) {
  const state = { generation: 1, now: 0 };
  const begun: { key: string; finish: (rendered: Rendered) => void; fail: (error: Error) => void }[] = [];
  const failures: string[] = [];
  const all = { ...DEFAULT_LIMITS, ...limits };
  const cache = createPageCache({
    limits: all,
    generation: () => state.generation,
    now: () => state.now,
    gate: createGate(all.rendersAtOnce, all.rendersWaiting, 60_000),
    render: (key) => new Promise((finish, fail) => begun.push({ key, finish, fail })),
    isAway: () => false,
    onFailure: (key) => failures.push(key),
  });
  /** Lets every promise that can go on do so. */
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const get = async (key: string, admit = admitAll): Promise<string> => textOf(await cache.get(key, admit));
  const fill = async (
    key: string,
    rendered: Rendered = aPage(`${key} of ${state.generation}`),
  ): Promise<void> => {
    const made = get(key);
    await settle();
    begun.at(-1)?.finish(rendered);
    await made;
  };
  return { state, begun, failures, cache, settle, get, fill };
}
