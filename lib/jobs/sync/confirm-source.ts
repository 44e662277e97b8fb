import { type ClosingRule, reconcile } from '../import/reconcile.ts';
import type { JobStore, KnownPosting, StoreChanges } from '../stores/store.ts';

/**
 * Writes that a source's last answer still stands. Openings it had are confirmed; one that it lacked is lacking once
 * more, as if the same answer had come again. Returns how many were confirmed and how many closed.
 */
export const confirmSource = async (
  store: Pick<JobStore, 'write'>,
  sourceId: string,
  { at, rule }: { at: string; rule: ClosingRule },
): Promise<{ confirmed: number; closed: number }> => {
  const plan = (known: KnownPosting[]): StoreChanges & { confirmed: number } => {
    const same = known.filter(({ status, isSeen }) => status === 'open' && isSeen);
    const { confirm, miss, unseen, close } = reconcile(sourceId, known, same, { rule, at });
    const changes = { confirm, miss, unseen, close, insert: [], update: [] };
    return {
      at,
      removeSamples: false,
      sources: [{ sourceId, sample: false, confirmed: same.length > 0, ...changes }],
      confirmed: same.length,
    };
  };
  const written = await store.write({ sourceIds: [sourceId], ids: [], samples: false }, plan);
  return {
    confirmed: written.plan.confirmed,
    closed: written.plan.sources.reduce((sum, { close }) => sum + close.length, 0),
  };
};
