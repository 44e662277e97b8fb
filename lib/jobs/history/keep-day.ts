import { jobFilterReader, type KnownSlugs } from '../filter.ts';
import { loadOpenings } from '../load-openings.ts';
import type { Vocabulary } from '../search/index-data.ts';
import { type JobIndex, jobIndex } from '../search/job-index.ts';
import type { JobStore, RoleDemand } from '../stores/store.ts';

/** Keeping what the jobs of each role name, once for each day on which openings were imported. */

type Words = { vocabulary: Vocabulary; known: KnownSlugs };

/** What the open jobs of every role of the vocabulary name, as the pages of the site count it. */
export const roleDemands = (
  index: Pick<JobIndex, 'demand'>,
  { vocabulary, known }: Words,
  now: Date,
): RoleDemand[] => {
  const readFilter = jobFilterReader(known);
  return vocabulary.roles.map((role) => {
    const demand = index.demand(readFilter({ role }), now);
    const { total, of, employers } = demand;
    return { role, total, of, employers, skills: demand.skills() };
  });
};

/**
 * Keeps what is open now as the figures of this day in UTC, in place of those of an earlier import of the day. Says
 * whether figures were written. Samples are never kept, and where nothing has changed since the last time that day,
 * nothing is even counted. Throws what the store throws.
 */
export const keepDay = async (store: JobStore, words: Words, now: Date): Promise<boolean> => {
  const day = now.toISOString().slice(0, 10);
  const last = await store.demandKept();
  if (last?.day === day && last.version === (await store.version())) return false;
  const { version, data } = await loadOpenings(store, words.vocabulary.skillNames, now);
  const index = jobIndex(data, words.vocabulary);
  if (index.hasSamples) return false;
  return (await store.keepDemand({ day, version, roles: roleDemands(index, words, now) })) === 'kept';
};
