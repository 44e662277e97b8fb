import type { SavedJob, SavedSearch } from '../../../components/enhance/saved-shape.ts';
import { idOf } from '../../../lib/jobs/normalise/key.ts';

/** A storage in memory that holds at most this many characters, as a browser's does. */
export const aStorage = (most = 5_000_000) => {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > most) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key: string) => void held.delete(key),
  };
};

/** A job known by the id that this name gives. */
export const aSavedJob = (name: string, given: Partial<SavedJob> = {}): SavedJob => ({
  id: idOf(name),
  title: 'Backend Developer',
  company: 'Acme',
  savedAt: '2026-11-22',
  ...given,
});

export const aSavedSearch = (query: string, given: Partial<SavedSearch> = {}): SavedSearch => ({
  query,
  title: '12 remote jobs',
  total: 12,
  savedAt: '2026-11-22',
  ...given,
});
