import { DeviceStore, type KeptShape, NotSaved, type StoragePlace } from './device-store.ts';
import {
  NOTHING,
  parseSaved,
  type Saved,
  type SavedJob,
  type SavedSearch,
  savedText,
  type Unread,
} from './saved-shape.ts';

export const MOST_SAVED = { jobs: 200, searches: 50 } as const;

type Kept = { saved: Saved; unread?: Unread };
const SHAPE: KeptShape<Kept> = {
  key: 'waymark.saved',
  nothing: { saved: NOTHING },
  parse: parseSaved,
  write: ({ saved, unread }, indent) => savedText(saved, indent, unread),
};

const jobKey = ({ id }: Pick<SavedJob, 'id'>): string => id;
const searchKey = ({ query }: Pick<SavedSearch, 'query'>): string => query;

const isFull = (list: readonly unknown[], most: number, what: string): void => {
  if (list.length >= most)
    throw new NotSaved(`${most} ${what} are saved, and no more fit: remove one on the page Saved first.`);
};

/** With a job more, or as it was when that is saved already. Throws NotSaved when the list is full. */
export const withJob = (saved: Saved, job: SavedJob): Saved => {
  if (hasJob(saved, job.id)) return saved;
  isFull(saved.jobs, MOST_SAVED.jobs, 'jobs');
  return { ...saved, jobs: [...saved.jobs, job] };
};

/** With a search more, or as it was when that is saved already. Throws NotSaved when the list is full. */
export const withSearch = (saved: Saved, search: SavedSearch): Saved => {
  if (hasSearch(saved, search.query)) return saved;
  isFull(saved.searches, MOST_SAVED.searches, 'searches');
  return { ...saved, searches: [...saved.searches, search] };
};

export const withoutJob = (saved: Saved, id: string): Saved => ({
  ...saved,
  jobs: saved.jobs.filter((job) => job.id !== id),
});

export const withoutSearch = (saved: Saved, query: string): Saved => ({
  ...saved,
  searches: saved.searches.filter((search) => search.query !== query),
});

export const hasJob = (saved: Saved, id: string): boolean => saved.jobs.some((job) => job.id === id);
export const hasSearch = (saved: Saved, query: string): boolean =>
  saved.searches.some((search) => search.query === query);

export type Merged = { saved: Saved; jobs: number; searches: number; noRoomFor: number };

/** Everything that is there, unchanged, and behind it what others bring as far as it fits; with counts of what was added. */
export const merged = (saved: Saved, more: Saved): Merged => {
  const jobs = added(saved.jobs, more.jobs, jobKey, MOST_SAVED.jobs);
  const searches = added(saved.searches, more.searches, searchKey, MOST_SAVED.searches);
  return {
    saved: { jobs: jobs.list, searches: searches.list },
    jobs: jobs.list.length - saved.jobs.length,
    searches: searches.list.length - saved.searches.length,
    noRoomFor: jobs.noRoomFor + searches.noRoomFor,
  };
};

const added = <Entry>(
  before: readonly Entry[],
  more: readonly Entry[],
  key: (entry: Entry) => string,
  most: number,
): { list: Entry[]; noRoomFor: number } => {
  const all = [...new Map([...more, ...before].map((entry) => [key(entry), entry])).values()];
  const isBefore = new Set(before.map(key));
  const fresh = all.filter((entry) => !isBefore.has(key(entry)));
  const list = [...before, ...fresh.slice(0, Math.max(0, most - before.length))];
  return { list, noRoomFor: before.length + fresh.length - list.length };
};

/** What is saved. Text that this version cannot read is never written over, as a whole or in part. */
export class SavedStore {
  #device: DeviceStore<Kept>;

  constructor(...given: StoragePlace) {
    this.#device = new DeviceStore(SHAPE, ...given);
  }

  /** Throws NotSaved when the browser lets nothing be read, or when what is there cannot be. */
  read(): Saved {
    return this.#device.read().saved;
  }

  /** Throws NotSaved when nothing could be written; what is there stays then. */
  change(step: (saved: Saved) => Saved): void {
    this.#device.change((kept) => {
      const saved = step(kept.saved);
      return saved === kept.saved ? kept : { ...kept, saved };
    });
  }

  /** All of it for a file, also what is not read here. Throws NotSaved as `read` does. */
  text(): string {
    return this.#device.text();
  }

  /** Takes everything away, also what cannot be read. */
  clear(): void {
    this.#device.clear();
  }
}
