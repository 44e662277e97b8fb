import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';
import { Busy, type Gate } from './gate.ts';
import type { Limits } from './limits.ts';
import { type Rendered, RenderFailed } from './render.ts';

/** What is known of an address: its finished answer, or that nothing is there. */
export type Known = Answer | 'missing';

export type PageCacheOptions = {
  limits: Limits;
  /** The version's number, see version-watch. */
  generation: () => number;
  now: () => number;
  gate: Gate;
  render: (key: string) => Promise<Rendered>;
  /** True while something outside that pages need is away. */
  isAway: () => boolean;
  /** Told once of each render that failed; not of those the gate turned away. */
  onFailure: (key: string, error: unknown) => void;
};

export type PageCache = {
  /** The answer of the current version, if it is made already. */
  fresh: (key: string) => Known | undefined;
  /**
   * The answer: the current one; or that of the version just before where a new one is slow or cannot be
   * made; or else the one being made. `admit` is called before a render begins, and may throw to forbid it.
   * Rejects with what `admit` threw, Busy, or the render's error.
   */
  get: (key: string, admit: () => void) => Promise<Known>;
};

type Entry = { generation: number; known: Known };
type Flight = { generation: number; rendered: Promise<Known> };

/** Pictures stand with the queries: there is one for each job, and one crawler of them could push every page out. */
const isPage = (key: string): boolean => !key.includes('?') && !key.endsWith('.png');

const FAILURES_REMEMBERED = 1_000;
const MISSING: Known = 'missing';

/**
 * Finished answers by canonical address, bounded by bytes, one render per address at a time. Built on four stores:
 * pages, addresses with a query (anyone can invent those) and pictures, the large ones among those, and addresses
 * without a page.
 */
export function createPageCache(options: PageCacheOptions): PageCache {
  const { limits, generation, now } = options;
  const sizeOf = (entry: Entry, key: string): number =>
    key.length + (entry.known === 'missing' ? 0 : entry.known.bytes);
  const pages = new LRUCache<string, Entry>({ maxSize: limits.pagesBytes, sizeCalculation: sizeOf });
  const queries = new LRUCache<string, Entry>({ maxSize: limits.queriesBytes, sizeCalculation: sizeOf });
  const large = new LRUCache<string, Entry>({ maxSize: limits.largeQueriesBytes, sizeCalculation: sizeOf });
  const missing = new LRUCache<string, Entry>({ max: limits.missingAddresses });
  const failedUntil = new LRUCache<string, number>({ max: FAILURES_REMEMBERED });
  const flights = new Map<string, Flight>();

  const homeOf = (key: string, known: Known): LRUCache<string, Entry> => {
    if (known === 'missing') return missing;
    if (isPage(key)) return pages;
    return known.variants.identity.body.length > limits.largeBytes ? large : queries;
  };
  const find = (key: string): Entry | undefined =>
    (isPage(key) ? pages.get(key) : (queries.get(key) ?? large.get(key))) ?? missing.get(key);

  /** Whatever may be shown although it is not current: only the version just before. */
  const stale = (key: string): Known | undefined => {
    const entry = find(key);
    return entry && entry.generation >= generation() - 1 ? entry.known : undefined;
  };

  const keep = (key: string, entry: Entry): void => {
    const newer = find(key);
    if (newer && newer.generation > entry.generation) return;
    // An address may lose, gain or outgrow its page between versions: it stands in one store only.
    for (const store of [pages, queries, large, missing]) store.delete(key);
    homeOf(key, entry.known).set(key, entry);
  };

  const renderNow = async (key: string, generationBefore: number): Promise<Known> => {
    try {
      const rendered = await options.gate(() => options.render(key));
      const known = rendered === 'missing' ? MISSING : rendered.answer;
      if (rendered === 'missing' || rendered.keep) keep(key, { generation: generationBefore, known });
      failedUntil.delete(key);
      return known;
    } catch (error) {
      if (!(error instanceof Busy)) {
        // What failed because something is away may be made again the moment it is back.
        if (!options.isAway()) failedUntil.set(key, now() + limits.failureMs);
        options.onFailure(key, error);
      }
      throw error;
    } finally {
      if (flights.get(key)?.generation === generationBefore) flights.delete(key);
    }
  };

  /** Joins the render under way, or begins one. The version is taken first: a page may only be newer than it. */
  const flightFor = (key: string, admit: () => void): Promise<Known> => {
    const current = generation();
    const flight = flights.get(key);
    if (flight?.generation === current) return flight.rendered;
    admit();
    const rendered = renderNow(key, current);
    // Whoever waits sees the failure too; a renewal behind a stale page has nobody waiting.
    rendered.catch(() => {});
    flights.set(key, { generation: current, rendered });
    return rendered;
  };

  return {
    fresh(key) {
      const entry = find(key);
      return entry?.generation === generation() ? entry.known : undefined;
    },

    async get(key, admit) {
      const entry = find(key);
      if (entry?.generation === generation()) return entry.known;
      try {
        if ((failedUntil.get(key) ?? 0) > now()) throw new RenderFailed('failed a moment ago');
        const flight = flightFor(key, admit);
        const before = stale(key);
        // An address that led nowhere may lead somewhere now, so this one waits.
        if (before === undefined || before === MISSING) return await flight;
        return await within(limits.patienceMs, flight, before);
      } catch (error) {
        const known = stale(key);
        if (known !== undefined) return known;
        throw error;
      }
    },
  };
}

/** What comes in time, or else what is there already: a reader sees a change at once unless it is slow to make. */
async function within(ms: number, coming: Promise<Known>, instead: Known): Promise<Known> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<Known>((resolve) => {
    timer = setTimeout(() => resolve(instead), ms);
  });
  try {
    return await Promise.race([coming, patience]);
  } finally {
    clearTimeout(timer);
  }
}
