import { jobFilterReader, type KnownSlugs } from './filter.ts';
import { isOver, jobOf } from './job.ts';
import { type JobIndex, jobIndex, type Vocabulary } from './job-index.ts';
import type { Market } from './market.ts';
import type { JobStore } from './stores/store.ts';

export type OpenMarket = {
  market: Market;
  /** Loads the openings again if the store has changed; true when it did. A failed try leaves the old index. */
  refresh(): Promise<boolean>;
};

/** Loads every open posting of a store into an index and keeps it ready to be asked. */
export const openMarket = async (
  store: JobStore,
  vocabulary: Vocabulary,
  known: KnownSlugs,
  now: () => Date = () => new Date(),
): Promise<OpenMarket> => {
  // Openings close by their own date as well, so a new day may take some away.
  const today = (): string => now().toISOString().slice(0, 10);
  type Loaded = {
    index: JobIndex;
    version: string;
    day: string;
    isSample: boolean;
    lastImportAt: string | null;
  };
  const load = async (): Promise<Loaded> => {
    // The version is read first: a change in between is then seen as newer, never missed.
    const version = await store.version();
    const day = today();
    const stored = (await Array.fromAsync(store.openPostings())).flat();
    const sources = await store.sources();
    const postings = stored.filter((posting) => !isOver(posting, now()));
    const imports = sources.flatMap((source) => source.lastConfirmedAt ?? []).sort();
    return {
      version,
      day,
      index: jobIndex(postings, vocabulary),
      isSample: postings.some((posting) => posting.sample),
      lastImportAt: imports.at(-1) ?? null,
    };
  };
  let loaded = await load();
  const market: Market = {
    get version() {
      return loaded.version;
    },
    get isSample() {
      return loaded.isSample;
    },
    get lastImportAt() {
      return loaded.lastImportAt;
    },
    get size() {
      return loaded.index.jobs.length;
    },
    readFilter: jobFilterReader(known),
    search: (filter, perPage) => loaded.index.search(filter, { perPage, now: now() }),
    companyName: (slug) => loaded.index.companyName(slug),
    now,
    async posting(id) {
      const posting = await store.posting(id);
      if (!posting) return null;
      const job = loaded.index.jobOfGroup(posting.group);
      if (!job) return { posting, job: jobOf([posting]) };
      // Of a job with several posts one may have closed: its address goes on leading to the open job.
      const open = posting.status === 'open' && !isOver(posting, now());
      return { posting: open ? posting : ((await store.posting(job.id)) ?? posting), job };
    },
  };
  return {
    market,
    async refresh() {
      if ((await store.version()) === loaded.version && today() === loaded.day) return false;
      loaded = await load();
      return true;
    },
  };
};
