import type { ClosingRule } from './reconcile.ts';
import { reconcile } from './reconcile.ts';
import type { JobStore, NewPosting, SourceChanges } from './stores/store.ts';

/** What an import changes of one source, with the figures that its summary tells. */
export type PlannedSource = { changes: SourceChanges; arrived: number; unchanged: number; held: number };

/** Compares what arrived with what the store knows; sources with nothing on either side are left out. */
export const planChanges = async (
  arrived: [string, NewPosting[]][],
  store: JobStore,
  { rule, sample }: { rule: ClosingRule; sample: boolean },
): Promise<PlannedSource[]> => {
  const ids = arrived.flatMap(([, postings]) => postings.map(({ posting }) => posting.id));
  const sourceIds = arrived.map(([sourceId]) => sourceId);
  // Samples go before a real import writes anything, so it must not count on them.
  const known = await store.known(sourceIds, ids, { samples: sample });
  const knownById = new Map(known.map((posting) => [posting.id, posting]));
  const knownBySource = Map.groupBy(known, (posting) => posting.sourceId);
  return arrived.flatMap(([sourceId, postings]) => {
    const incoming = postings.map((item) => ({ ...item, id: item.posting.id }));
    const own = knownBySource.get(sourceId) ?? [];
    const elsewhere = incoming
      .flatMap(({ id }) => knownById.get(id) ?? [])
      .filter((posting) => posting.sourceId !== sourceId);
    if (own.length === 0 && incoming.length === 0) return [];
    const { unchanged, held, ...changes } = reconcile(sourceId, [...own, ...elsewhere], incoming, rule);
    return {
      changes: { sourceId, sample, confirmed: incoming.length > 0, ...changes },
      arrived: incoming.length,
      unchanged: unchanged.length,
      held,
    };
  });
};
