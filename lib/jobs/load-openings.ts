import { isOver } from './job.ts';
import { indexBuilder } from './search/index-builder.ts';
import type { IndexData, Vocabulary } from './search/index-data.ts';
import type { JobStore } from './stores/store.ts';

/** The open jobs of a store as an index, and which state of the store they are. */
export type Openings = { version: string; data: IndexData };

/** Loads every posting of a store that is open at a moment. */
export const loadOpenings = async (
  store: Pick<JobStore, 'version' | 'openPostings'>,
  skillNames: Vocabulary['skillNames'],
  now: Date,
): Promise<Openings> => {
  // The version is read first: a change in between is then seen as newer, never missed.
  const version = await store.version();
  const builder = indexBuilder(skillNames);
  for await (const batch of store.openPostings()) {
    builder.add(batch.filter((posting) => !isOver(posting, now)));
  }
  return { version, data: builder.finish() };
};
