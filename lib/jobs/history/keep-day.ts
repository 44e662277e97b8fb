import { jobFilterReader, type KnownSlugs } from '../filter.ts';
import { loadOpenings } from '../load-openings.ts';
import type { Vocabulary } from '../search/index-data.ts';
import { type JobIndex, jobIndex } from '../search/job-index.ts';
import type { JobStore, RoleDemand } from '../stores/store.ts';
import { EVERY_ROLE } from './trend.ts';

/** Keeping what the jobs of each role name, once for each day on which openings were imported. */

type Words = { vocabulary: Vocabulary; known: KnownSlugs };

/** What the open jobs of every role of the vocabulary and of all together name, as the pages of the site count it. */
export const roleDemands = (
  index: Pick<JobIndex, 'demand'>,
  { vocabulary, known }: Words,
  now: Date,
): RoleDemand[] => {
  const readFilter = jobFilterReader(known);
  const of = (role: string): RoleDemand => {
    const { total, of, employers, skills } = index.demand(
      readFilter(role === EVERY_ROLE ? {} : { role }),
      now,
    );
    return { role, total, of, employers, skills: skills() };
  };
  const every = of(EVERY_ROLE);
  const named = new Set(every.skills.map(({ skill }) => skill));
  const unnamed = [...known.skills].filter((skill) => !named.has(skill));
  const none = unnamed.map((skill) => ({ skill, jobs: 0, employers: 0 }));
  return [...vocabulary.roles.map(of), { ...every, skills: [...every.skills, ...none] }];
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
