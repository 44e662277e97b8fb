import type { FilterGroup, JobFilter } from '../filter.ts';
import { filterQuery } from '../filter-address.ts';
import { applied, isWithin, lossOf, type NearChange, smallerChanges, wholeDrops } from './near-changes.ts';

/** A filter state near one that finds nothing: how many jobs it finds, and what is different about it. */
export type NearSearch = {
  filter: JobFilter;
  total: number;
  changes: readonly NearChange[];
};

const MOST_OFFERS = 6;
/** Offers that change the same group: seven skills let go one by one would leave no room for another idea. */
const MOST_OF_A_GROUP = 2;
/** How many times one call may count. */
export const MOST_COUNTS = 60;

/**
 * The searches nearest to one that finds nothing, at most six, none of them empty: fewest changes first, then what
 * loses the least of what was meant, then what finds most. Two changes are thought of only where none does alone,
 * more only where no two do: then one offer would be empty with any of its changes undone, and the others keep one
 * choice alone. Counts at most `MOST_COUNTS` times. `keep` names the groups that are not to change.
 */
export const nearestSearches = (
  filter: JobFilter,
  count: (filter: JobFilter) => number,
  keep: readonly FilterGroup[] = [],
): NearSearch[] => {
  let left = MOST_COUNTS;
  const tried = (changes: readonly NearChange[]): NearSearch[] => {
    if (left <= 0) return [];
    left -= 1;
    const state = applied(filter, changes);
    const total = count(state);
    return total > 0 ? [{ filter: state, total, changes }] : [];
  };
  /** The same search with each change made as small as still finds something. */
  const narrowed = (search: NearSearch): NearSearch => {
    let now = search;
    for (const [at, { group }] of search.changes.entries()) {
      for (const change of smallerChanges(filter, group)) {
        const [found] = tried(now.changes.with(at, change));
        if (!found) continue;
        now = found;
        break;
      }
    }
    return now;
  };

  const drops = wholeDrops(filter, keep);
  // How the role was found is the one choice that gives other jobs when let go of, not more.
  const others = drops.filter(({ group }) => group !== 'evidence');
  const [loosest] = tried(drops).concat(others.length ? tried(others) : []);
  if (!loosest) return [];
  const singles = drops.flatMap((drop) => tried([drop]));
  if (singles.length > 0) {
    // A smaller change finds no more than the whole group's: none is tried where that finds nothing.
    const smaller = singles
      .flatMap(({ changes }) => changes.map(({ group }) => smallerChanges(filter, group)))
      .sort((a, b) => a.length - b.length)
      .flatMap((changes) => changes.flatMap((change) => tried([change])));
    return best([...singles, ...smaller]);
  }
  // What is left for pairs when the last resort has had its share.
  const pairs = pairsOf(drops).slice(0, Math.max(0, left - 2 * drops.length));
  const doubles = pairs.flatMap((pair) => tried(pair));
  if (doubles.length > 0) return best(best(doubles).map(narrowed));
  // What keeps nearly all of the choice often finds one job only: beside it stands what each choice finds alone.
  const closest = narrowed(restored(loosest, tried));
  const isOther = ({ filter: state }: NearSearch): boolean =>
    filterQuery(state) !== filterQuery(closest.filter);
  return best([closest, ...aloneOf(drops, filter).flatMap(tried).filter(isOther)]);
};

/** For each group with a choice, every change but its own: with the role where one is chosen, and the role alone. */
const aloneOf = (drops: readonly NearChange[], filter: JobFilter): NearChange[][] => {
  const others = drops.filter(({ group }) => group !== 'role');
  return [
    ...others.map((kept) => others.filter((change) => change !== kept)),
    ...(filter.role.length ? [others] : []),
  ];
};

/** Undoes every change that a search can do without, the dearest first. */
const restored = (loosest: NearSearch, tried: (changes: readonly NearChange[]) => NearSearch[]): NearSearch =>
  loosest.changes.toReversed().reduce((now, change) => {
    const [without] = now.changes.length > 1 ? tried(now.changes.filter((other) => other !== change)) : [];
    return without ?? now;
  }, loosest);

const pairsOf = (changes: readonly NearChange[]): NearChange[][] =>
  changes
    .flatMap((first, at) => changes.slice(at + 1).map((second) => [first, second]))
    .sort((a, b) => lossOfAll(a) - lossOfAll(b));

const lossOfAll = (changes: readonly NearChange[]): number =>
  changes.reduce((sum, change) => sum + lossOf(change), 0);

/** The offers in their order, without those that find nothing more than a smaller change of the same group. */
const best = (found: readonly NearSearch[]): NearSearch[] => {
  const offers = found
    .filter((search) => !found.some((other) => saysMore(other, search)))
    .sort(
      (a, b) =>
        a.changes.length - b.changes.length ||
        lossOfAll(a.changes) - lossOfAll(b.changes) ||
        b.total - a.total ||
        (filterQuery(a.filter) < filterQuery(b.filter) ? -1 : 1),
    );
  const ofGroup = new Map<string, number>();
  return offers
    .filter(({ changes }) => {
      const groups = changes.map(({ group }) => group).join(' ');
      const before = ofGroup.get(groups) ?? 0;
      ofGroup.set(groups, before + 1);
      return before < MOST_OF_A_GROUP;
    })
    .slice(0, MOST_OFFERS);
};

/** Whether the other search finds the very same jobs by a smaller change. */
const saysMore = (other: NearSearch, search: NearSearch): boolean => {
  const [smaller, ...more] = other.changes;
  const [larger, ...rest] = search.changes;
  if (!smaller || !larger || more.length || rest.length) return false;
  return other.total === search.total && isWithin(smaller, larger);
};
