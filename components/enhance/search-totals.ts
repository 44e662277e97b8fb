import { plural } from '../../lib/jobs/wording/plural.ts';
import { routes } from '../../lib/routes.ts';
import type { SavedSearch } from './saved-shape.ts';

/** Searches that are asked for their count: each is a page the site may have to make. */
const MOST_COUNTED = 20;

/** How many jobs a search finds now. Rejects when the site does not say. */
const currentTotal = async (query: string, signal: AbortSignal): Promise<number> => {
  const answer = await fetch(routes.jobsJson(query), { signal });
  const found: unknown = answer.ok ? await answer.json() : null;
  if (typeof found === 'object' && found !== null && 'total' in found && typeof found.total === 'number')
    return found.total;
  throw new Error(`${routes.jobsJson(query)} answered ${answer.status} without a total.`);
};

/** How many jobs the saved searches find now. */
export class SearchTotals {
  #totals = new Map<string, number | null>();
  #isCounting = false;

  textOf(query: string): string {
    const total = this.#totals.get(query);
    if (total === undefined) return 'Not counted';
    return total === null ? 'Could not be counted now' : `${plural(total, 'job')} now`;
  }

  /** Those that could not be counted have their turn again. */
  askAgain(): void {
    for (const [query, total] of this.#totals) if (total === null) this.#totals.delete(query);
  }

  /**
   * Asks for one search after the other, newest first; `searches` is read before each, so that one saved meanwhile has
   * its turn. `told` is called after each. Does nothing while it is at it already.
   */
  async count(
    searches: () => readonly Pick<SavedSearch, 'query'>[],
    told: () => void,
    signal: AbortSignal,
  ): Promise<void> {
    if (this.#isCounting) return;
    this.#isCounting = true;
    while (this.#totals.size < MOST_COUNTED && !signal.aborted) {
      const next = searches().findLast(({ query }) => !this.#totals.has(query));
      if (!next) break;
      this.#totals.set(next.query, await currentTotal(next.query, signal).catch(() => null));
      told();
    }
    this.#isCounting = false;
  }
}
