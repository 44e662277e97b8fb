import type { KnownPosting, NewPosting, SourceChanges, StoreChanges } from '../stores/store.ts';
import type { ClosingRule } from './reconcile.ts';
import { reconcile } from './reconcile.ts';

/** What an import changes of one source, with the figures that its summary tells. */
export type PlannedSource = { changes: SourceChanges; arrived: number; unchanged: number; held: number };

/** What an import asks the store for and does to it. */
export type ImportPlan = StoreChanges & { planned: PlannedSource[] };

type Rules = {
  rule: ClosingRule;
  sample: boolean;
  at: string;
  /** Ids of postings that stood in the answer but could not be taken: they are not missing. */
  alsoThere?: readonly string[];
};

/**
 * Compares what arrived with what the store knows of the same sources and ids. Sources with nothing on either side
 * are left out.
 */
export const planChanges = (
  arrived: [string, NewPosting[]][],
  known: KnownPosting[],
  { rule, sample, at, alsoThere = [] }: Rules,
): ImportPlan => {
  const knownById = new Map(known.map((posting) => [posting.id, posting]));
  const knownBySource = Map.groupBy(known, (posting) => posting.sourceId);
  const planned = arrived.flatMap(([sourceId, postings]) => {
    const incoming = postings.map((item) => ({ ...item, id: item.posting.id }));
    const own = knownBySource.get(sourceId) ?? [];
    const elsewhere = incoming
      .flatMap(({ id }) => knownById.get(id) ?? [])
      .filter((posting) => posting.sourceId !== sourceId);
    if (own.length === 0 && incoming.length === 0) return [];
    const { unchanged, held, ...changes } = reconcile(sourceId, [...own, ...elsewhere], incoming, {
      rule,
      at,
      alsoThere,
    });
    const update = changes.update.map((item) => ({
      ...item,
      keepText: item.posting.descriptionHtml === null && knownById.get(item.id)?.hasText === true,
    }));
    return {
      changes: { sourceId, sample, confirmed: incoming.length > 0, ...changes, update },
      arrived: incoming.length,
      unchanged: unchanged.length,
      held,
    };
  });
  return {
    at,
    removeSamples: !sample && planned.some((source) => source.arrived > 0),
    sources: planned.map(({ changes }) => changes),
    planned,
  };
};
