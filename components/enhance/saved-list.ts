import { plural } from '../../lib/jobs/wording/plural.ts';
import { build } from './build-element.ts';
import { fillList } from './fill-list.ts';
import { onSecondPress } from './on-second-press.ts';
import { exportSaved, importSaved } from './saved-file.ts';
import { savedHere, whenSavedChanges } from './saved-here.ts';
import { SavedJobsNote } from './saved-jobs-note.ts';
import { listAddress, MOST_AT_ONCE, plainRow, serverRows } from './saved-rows.ts';
import { currentTotal, searchRow } from './saved-searches.ts';
import { NOTHING, type Saved } from './saved-shape.ts';
import { MOST_SAVED, withoutSearch } from './saved-store.ts';

/** Searches that are asked for their count: each is a page the site may have to make. */
const MOST_COUNTED = 20;

/** `<saved-list>`: fills the page Saved with what this device holds, and keeps it right while tabs change it. */
export class SavedList extends HTMLElement {
  #leave = new AbortController();
  /** Rows as the server renders them, by id; null for a job it does not know. */
  #rows = new Map<string, Element | null>();
  #asked = new Set<string>();
  #isReached = true;
  #note = new SavedJobsNote(() => this.#tryAgain());
  #totals = new Map<string, number | null>();
  #isCounting = false;

  connectedCallback(): void {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.#part('without').hidden = true;
    this.#part('with').hidden = false;
    this.#part('export').addEventListener('click', () => this.#try(() => exportSaved(savedHere.read())), {
      signal,
    });
    this.#part('import').addEventListener('change', () => this.#import(), { signal });
    onSecondPress(this.#part('clear'), {
      ask: 'Press again to remove everything that is saved on this device; it cannot be undone.',
      say: (sentence) => this.#say(sentence),
      act: () =>
        this.#try(() => {
          savedHere.clear();
          this.#say('Everything saved on this device was removed.');
        }),
      signal,
    });
    whenSavedChanges(() => this.#paint(), signal);
    this.#paint();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`<saved-list> has no part "${name}".`);
    return part;
  }

  #say(sentence: string): void {
    this.#part('said').textContent = sentence;
  }

  #try(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#say(error instanceof Error ? error.message : String(error));
    }
  }

  #paint(): void {
    let saved: Saved = NOTHING;
    this.#try(() => {
      saved = savedHere.read();
    });
    this.#paintJobs(saved);
    this.#paintSearches(saved);
    void this.#fetchRows(saved);
    void this.#count(saved);
  }

  #paintJobs({ jobs }: Saved): void {
    this.#part('jobs-count').textContent = String(jobs.length);
    this.#note.paint(this.#part('jobs-note'), { count: jobs.length, isReached: this.#isReached });
    const newestFirst = jobs.toReversed();
    fillList(
      this.#part('jobs'),
      newestFirst.map((job) => {
        const row = this.#rows.get(job.id);
        if (row) return row;
        return plainRow(job, row === null ? 'No longer known here' : '');
      }),
    );
    const ids = newestFirst.map(({ id }) => id);
    this.#part('jobs-share').replaceChildren(
      ...(ids.length
        ? [
            build('a', {
              href: listAddress(ids),
              text: `A link to ${ids.length > MOST_AT_ONCE ? `the newest ${MOST_AT_ONCE} of these` : 'these'} jobs, to keep or to send`,
            }),
          ]
        : []),
    );
  }

  #paintSearches({ searches }: Saved): void {
    this.#part('searches-count').textContent = String(searches.length);
    this.#part('searches-note').textContent = !searches.length
      ? 'None yet: press “Save this search” above any list of jobs.'
      : searches.length >= MOST_SAVED.searches
        ? `These are as many as can be saved: ${MOST_SAVED.searches}.`
        : '';
    fillList(
      this.#part('searches'),
      searches.toReversed().map((search) => {
        const total = this.#totals.get(search.query);
        const now =
          total === undefined
            ? 'Not counted'
            : total === null
              ? 'Could not be counted now'
              : `${plural(total, 'job')} now`;
        return searchRow(search, now, () =>
          this.#try(() => savedHere.change((all) => withoutSearch(all, search.query))),
        );
      }),
    );
  }

  async #fetchRows({ jobs }: Saved): Promise<void> {
    const missing = jobs
      .map(({ id }) => id)
      .filter((id) => !this.#asked.has(id))
      .reverse();
    if (!missing.length) return;
    for (const id of missing) this.#asked.add(id);
    try {
      const rows = await serverRows(missing, this.#leave.signal);
      for (const id of missing) this.#rows.set(id, rows.get(id) ?? null);
      if (!this.#isReached) this.#say('');
      this.#isReached = [...this.#asked].every((id) => this.#rows.has(id));
    } catch {
      if (!this.#isReached) this.#say('The site still does not answer.');
      this.#isReached = false;
    }
    this.#try(() => this.#paintJobs(savedHere.read()));
  }

  #tryAgain(): void {
    this.#say('Asking the site again…');
    for (const id of this.#asked) if (!this.#rows.has(id)) this.#asked.delete(id);
    for (const [query, total] of this.#totals) if (total === null) this.#totals.delete(query);
    this.#paint();
  }

  async #count({ searches }: Saved): Promise<void> {
    if (this.#isCounting) return;
    this.#isCounting = true;
    for (const { query } of searches.toReversed()) {
      if (this.#totals.has(query) || this.#totals.size >= MOST_COUNTED) continue;
      this.#totals.set(query, await currentTotal(query, this.#leave.signal).catch(() => null));
      this.#try(() => this.#paintSearches(savedHere.read()));
    }
    this.#isCounting = false;
  }

  #import(): void {
    const field = this.querySelector<HTMLInputElement>('[data-part="import"]');
    const file = field?.files?.[0];
    if (!file) return;
    importSaved(file, savedHere)
      .then((sentence) => this.#say(sentence))
      .catch((error: unknown) => this.#say(error instanceof Error ? error.message : String(error)))
      .finally(() => {
        field.value = '';
      });
  }
}
