import { setImmediate } from 'node:timers/promises';
import { type ClosedIndex, closedIndex } from './closings.ts';
import { jobFilterReader, type KnownSlugs } from './filter.ts';
import { EVERY_ROLE, MOST_DAYS, withNone } from './history/trend.ts';
import { endingOf, isKept, type Job, jobOf } from './job.ts';
import { loadOpenings, type Openings } from './load-openings.ts';
import type { Market, ShownPosting } from './market.ts';
import type { Vocabulary } from './search/index-data.ts';
import { type JobIndex, jobIndex } from './search/job-index.ts';
import { nearestSearches } from './search/nearest.ts';
import type { JobStore, WholePosting } from './stores/store.ts';

export type OpenMarket = {
  market: Market;
  /**
   * Loads the openings again if the store has changed; true when it did. The old index goes on answering until
   * the new one is whole. A failed try leaves the old index.
   */
  refresh(): Promise<boolean>;
};

type Loaded = {
  index: JobIndex;
  closed: ClosedIndex;
  /** Names of companies whose jobs ended lately, by slug. */
  closedCompanies: ReadonlyMap<string, string>;
  version: string;
  day: string;
};

export type MarketOptions = {
  now?: () => Date;
  /** Loads the openings again, where that can be done without holding readers up. */
  reload?: (now: Date) => Promise<Openings>;
};

/** How long the database may take to answer, in milliseconds; and how long once it has failed to. */
const PATIENCE_MS = 2000;
const IMPATIENCE_MS = 300;

/** Loads every open posting of a store into an index and keeps it ready to be asked. */
export const openMarket = async (
  store: JobStore,
  vocabulary: Vocabulary,
  known: KnownSlugs,
  { now = () => new Date(), reload }: MarketOptions = {},
): Promise<OpenMarket> => {
  // Openings close by their own date as well, so a new day may take some away.
  const today = (): string => now().toISOString().slice(0, 10);
  const readFilter = jobFilterReader(known);
  const loadHere = (at: Date): Promise<Openings> => loadOpenings(store, vocabulary.skillNames, at);
  const load = async (by: typeof loadHere): Promise<Loaded> => {
    const day = today();
    const { version, data, closings } = await by(now());
    const index = jobIndex(data, vocabulary);
    // Every guide shows its role's view without a filter: its counts are made before the first reader asks.
    for (const role of vocabulary.roles) {
      index.search(readFilter({ role }), { perPage: 1, now: now() });
      await setImmediate();
    }
    const closed = closedIndex(closings, vocabulary);
    return { version, day, index, closed, closedCompanies: closings.data.companies };
  };
  let loaded = await load(loadHere);
  let lastImportAt = await store.lastConfirmedAt();
  let kept = await store.demandKept();
  let isAway = false;

  /** What the store says, or its refusal, remembered either way. */
  const asked = async <Answer>(
    question: Promise<Answer>,
    patience = isAway ? IMPATIENCE_MS : PATIENCE_MS,
  ): Promise<Answer> => {
    try {
      const answer = await within(patience, question);
      isAway = false;
      return answer;
    } catch (error) {
      isAway = true;
      throw error;
    }
  };

  const found = async (id: string): Promise<{ posting: ShownPosting; job: Job } | null> => {
    const posting = await asked(store.posting(id));
    if (!posting) return null;
    const shown = shownPosting(posting, now());
    const job = loaded.index.jobOf(posting.group);
    if (!job)
      return shown.ending === null || isKept(shown.ending, now())
        ? { posting: shown, job: jobOf([posting]) }
        : null;
    // Of a job with several posts one may have closed: its address goes on leading to the open job.
    const other = shown.ending ? await asked(store.posting(job.id)) : null;
    return { posting: other ? shownPosting(other, now()) : shown, job };
  };

  const market: Market = {
    get version() {
      // A day takes openings away without the store's doing, and only once they are gone here.
      return [loaded.version, loaded.day, ...(kept ? [kept.mark] : [])].join('.');
    },
    get isSample() {
      return loaded.index.hasSamples;
    },
    get lastImportAt() {
      return lastImportAt;
    },
    get size() {
      return loaded.index.size;
    },
    get isAway() {
      return isAway;
    },
    readFilter,
    search: (filter, perPage) => loaded.index.search(filter, { perPage, now: now() }),
    demand: (filter) => loaded.index.demand(filter, now()),
    nearest: (filter, keep) => nearestSearches(filter, (state) => loaded.index.count(state, now()), keep),
    similar: (job, most) => loaded.index.similar(job, most),
    closings: (filter, most) => loaded.closed(filter, { most, now: now() }),
    // A feed keeps its name when the company's last job has closed.
    companyName: (slug) => loaded.index.companyName(slug) ?? loaded.closedCompanies.get(slug) ?? null,
    sources: () => loaded.index.sources(),
    now,
    history: (role, skills) =>
      asked(Promise.all([role, EVERY_ROLE].map((of) => store.demandHistory(of, skills, MOST_DAYS)))).then(
        ([own = [], every = []]) => withNone(own, every),
        () => null,
      ),
    async posting(id) {
      try {
        return await found(id);
      } catch (error) {
        const job = loaded.index.jobOf(id);
        if (job) return { posting: rememberedPosting(job, now()), job };
        throw error;
      }
    },
  };
  return {
    market,
    async refresh() {
      const version = await asked(store.version(), PATIENCE_MS);
      lastImportAt = await asked(store.lastConfirmedAt(), PATIENCE_MS);
      // Pages with lines of days are made anew; the openings behind them are the same.
      kept = await asked(store.demandKept(), PATIENCE_MS);
      if (version === loaded.version && today() === loaded.day) return false;
      loaded = await load(reload ?? loadHere);
      return true;
    },
  };
};

const shownPosting = (posting: WholePosting, now: Date): ShownPosting => ({
  ...posting,
  ending: endingOf(posting, now),
  isTextMissing: false,
});

/** What is left of an open posting where the database cannot be asked. */
const rememberedPosting = (job: Job, now: Date): ShownPosting => ({
  ...job,
  key: null,
  department: null,
  ending: endingOf({ ...job, status: 'open', closedAt: null }, now),
  descriptionHtml: null,
  isTextMissing: job.hasText,
});

const within = async <Answer>(ms: number, question: Promise<Answer>): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined;
  const refusal = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The openings' database did not answer in ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([question, refusal]);
  } finally {
    clearTimeout(timer);
  }
};
