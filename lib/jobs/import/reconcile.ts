import type { KnownPosting } from '../stores/store.ts';

/** Good imports in a row that must lack a posting before it counts as taken down. */
const MISSES_TO_CLOSE = 2;
/** So long, in days, is a short or empty answer doubted; a board that still says the same then is believed. */
const DAYS_OF_DOUBT = 7;
const DAY_MS = 86_400_000;

/**
 * `whole-board`: the source answers with everything it has, so what is absent was taken down. `never`: a file of
 * rows, whose next edition may hold other rows, a page of a longer answer, or a feed of the newest openings only;
 * absence means nothing.
 */
export type ClosingRule = 'whole-board' | 'never';

export type Reconciled<Incoming> = {
  insert: Incoming[];
  /** Changed, or closed before and there again. */
  update: Incoming[];
  unchanged: string[];
  /** Those of `unchanged` that the store thought missing or another source's. */
  confirm: string[];
  miss: { id: string; missed: number }[];
  close: string[];
  /** Absent without consequence, for the first time since they were seen. */
  unseen: string[];
  /** How many absent postings stay open because the answer was empty or less than half of what was known. */
  held: number;
};

/**
 * What an import changes of one source. `incoming` holds each id once; `known` may hold postings of other sources
 * for the ids that both have. A posting closes after two good imports in a row without it. An empty answer, or one
 * with fewer than half as many postings as are open, is doubted: it counts as no import for a posting that was seen
 * within the last seven days. `alsoThere` are ids that stood in the answer in a shape that could not be taken.
 */
export const reconcile = <Incoming extends { id: string; digest: string }>(
  sourceId: string,
  known: KnownPosting[],
  incoming: Incoming[],
  { rule, at, alsoThere = [] }: { rule: ClosingRule; at: string; alsoThere?: readonly string[] },
): Reconciled<Incoming> => {
  const before = new Map(known.map((posting) => [posting.id, posting]));
  const arrived = new Set([...incoming.map(({ id }) => id), ...alsoThere]);
  const result: Reconciled<Incoming> = {
    insert: [],
    update: [],
    unchanged: [],
    confirm: [],
    miss: [],
    close: [],
    unseen: [],
    held: 0,
  };

  for (const posting of incoming) {
    const old = before.get(posting.id);
    if (!old) result.insert.push(posting);
    else if (old.status === 'closed' || old.digest !== posting.digest) result.update.push(posting);
    else {
      result.unchanged.push(posting.id);
      if (!old.isSeen || old.sourceId !== sourceId) result.confirm.push(posting.id);
    }
  }

  const open = known.filter((posting) => posting.sourceId === sourceId && posting.status === 'open');
  const absent = open.filter(({ id }) => !arrived.has(id));
  const isDoubted = rule === 'whole-board' && arrived.size * 2 < Math.max(1, open.length);
  for (const { id, missed, isSeen, lastSeenAt } of absent) {
    const isRecent = Date.parse(at) - Date.parse(lastSeenAt) < DAYS_OF_DOUBT * DAY_MS;
    const isHeld = isDoubted && (isSeen || isRecent);
    if (isHeld) result.held += 1;
    if (rule === 'whole-board' && !isHeld) {
      if (missed + 1 >= MISSES_TO_CLOSE) result.close.push(id);
      else result.miss.push({ id, missed: missed + 1 });
    } else if (isSeen && (isHeld || incoming.length > 0)) result.unseen.push(id);
  }
  return result;
};
