import { knownSlugs, marketWords } from '../content/vocabulary.ts';
import { keepDay } from '../jobs/history/keep-day.ts';
import type { JobStore } from '../jobs/stores/store.ts';

/**
 * After an import: what the roles' openings name is kept for the trend lines, which is said in a line. A day that
 * cannot be kept is told and fails nothing else: what was imported is imported. Null when there was nothing to keep.
 */
export const keepToday = async (store: JobStore, now: Date): Promise<string | null> => {
  const since = performance.now();
  try {
    if (!(await keepDay(store, { vocabulary: marketWords, known: knownSlugs }, now))) return null;
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    return `Kept for the trend lines what the openings of each role name today (${seconds} s).`;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `What the openings name today could not be kept for the trend lines (${why}); the openings are imported, and the next import of today tries again.`;
  }
};
