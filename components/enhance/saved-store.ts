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
const KEY = 'waymark.saved';

/** Why something was not saved, as a sentence for the reader. */
export class NotSaved extends Error {
  override name = 'NotSaved';
}

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

/**
 * What is saved, in a storage that may refuse. Every change reads anew what is there, so that several tabs agree; text
 * that this version cannot read is never written over, as a whole or in part.
 */
export class SavedStore {
  #storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  #onChange: () => void;
  #last: { text: string | null; saved: Saved; unread?: Unread } = { text: null, saved: NOTHING };

  constructor(
    storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    onChange: () => void = () => {},
  ) {
    this.#storage = storage;
    this.#onChange = onChange;
  }

  /** Throws NotSaved when the browser lets nothing be read, or when what is there cannot be. */
  read(): Saved {
    const text = allowed(() => this.#storage().getItem(KEY));
    if (text === this.#last.text) return this.#last.saved;
    const parsed = text === null ? { saved: NOTHING } : parseSaved(text);
    if (!parsed)
      throw new NotSaved('What is saved on this device cannot be read by this page; nothing was changed.');
    this.#last = { ...parsed, text };
    return parsed.saved;
  }

  /** Throws NotSaved when nothing could be written; what is there stays then. */
  change(step: (saved: Saved) => Saved): void {
    const before = this.read();
    const after = step(before);
    if (after === before) return;
    allowed(() => this.#storage().setItem(KEY, savedText(after, 0, this.#last.unread)));
    this.#onChange();
  }

  /** All of it for a file, also what is not read here. Throws NotSaved as `read` does. */
  text(): string {
    return savedText(this.read(), 2, this.#last.unread);
  }

  /** Takes everything away, also what cannot be read. */
  clear(): void {
    allowed(() => this.#storage().removeItem(KEY));
    this.#onChange();
  }
}

/** Storage throws where it is full, and even for being looked at where it is switched off. */
const allowed = <Result>(use: () => Result): Result => {
  try {
    return use();
  } catch (error) {
    // One browser calls it QuotaExceededError, another NS_ERROR_DOM_QUOTA_REACHED.
    const isOver = error instanceof Error && /quota/i.test(error.name);
    throw new NotSaved(
      isOver
        ? 'This browser’s room for this site is full, so nothing more was saved: remove some first.'
        : 'This browser lets pages store nothing (a private window, or a setting), so nothing can be saved here.',
    );
  }
};
