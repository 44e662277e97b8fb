import { type Closings, gatherClosings, toldSince } from './closings.ts';
import { isOver } from './job.ts';
import { indexBuilder } from './search/index-builder.ts';
import type { IndexData, Vocabulary } from './search/index-data.ts';
import type { JobStore } from './stores/store.ts';

/** The open jobs of a store as an index, those that ended lately, and which state of the store they are. */
export type Openings = { version: string; data: IndexData; closings: Closings };

/** Closed postings that are read at the most; the last ones to close. */
const MOST_CLOSED = 5_000;

/** Loads every posting of a store that is open at a moment, and what ended not long before it. */
export const loadOpenings = async (
  store: Pick<JobStore, 'version' | 'openPostings' | 'closedSince'>,
  skillNames: Vocabulary['skillNames'],
  now: Date,
): Promise<Openings> => {
  // The version is read first: a change in between is then seen as newer, never missed.
  const version = await store.version();
  const builder = indexBuilder(skillNames);
  const closings = gatherClosings(skillNames, now);
  for (const posting of await store.closedSince(toldSince(now), MOST_CLOSED)) closings.add(posting);
  for await (const batch of store.openPostings()) {
    // No import has closed what ended by its own date, or went unseen: the store still calls it open.
    const { open = [], over = [] } = Object.groupBy(batch, (posting) =>
      isOver(posting, now) ? 'over' : 'open',
    );
    builder.add(open);
    for (const { group } of open) closings.keepOpen(group);
    for (const posting of over) closings.add(posting);
  }
  return { version, data: builder.finish(), closings: closings.finish() };
};
