import { MOST_SAVED_IDS } from '../../lib/jobs/saved-ids.ts';
import { build } from './build-element.ts';
import { whyNot } from './device-store.ts';
import { fillList } from './fill-list.ts';
import { onSecondPress } from './on-second-press.ts';
import { partIn } from './part-in.ts';
import { whenFileChosen } from './reader-file.ts';
import { exportSaved, importSaved } from './saved-file.ts';
import { savedHere, whenSavedChanges } from './saved-here.ts';
import { SavedJobsNote } from './saved-jobs-note.ts';
import { listAddress, plainRow, type ServerRow, serverRows, tellApart } from './saved-rows.ts';
import { searchRow } from './saved-searches.ts';
import type { Saved } from './saved-shape.ts';
import { MOST_SAVED, withoutSearch } from './saved-store.ts';
import { SearchTotals } from './search-totals.ts';

const WITHOUT_ROW = { unknown: 'No longer known here', unseen: 'Cannot be looked up just now' };

/** `<saved-list>`: fills the page Saved with what this device holds, and keeps it right while tabs change it. */
export class SavedList extends HTMLElement {
  #leave = new AbortController();
  #rows = new Map<string, ServerRow>();
  #asked = new Set<string>();
  #isReached = true;
  #note = new SavedJobsNote(() => this.#tryAgain());
  #totals = new SearchTotals();

  connectedCallback(): void {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.#part('without').hidden = true;
    this.#part('with').hidden = false;
    this.#part('export').addEventListener('click', () => this.#try(() => exportSaved(savedHere.text())), {
      signal,
    });
    whenFileChosen(this.#part('import'), {
      take: (file) => importSaved(file, savedHere),
      say: (sentence) => this.#say(sentence),
      signal,
    });
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
    return partIn(this, name);
  }

  #say(sentence: string): void {
    this.#part('said').textContent = sentence;
  }

  #try(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#sayWhy(error);
    }
  }

  #sayWhy(error: unknown): void {
    this.#say(whyNot(error));
  }

  /** What is saved; null, and said, when that cannot be read. */
  #read(): Saved | null {
    try {
      return savedHere.read();
    } catch (error) {
      this.#sayWhy(error);
      return null;
    }
  }

  #paint(): void {
    const saved = this.#read();
    // What could not be read is neither counted nor called none: the sentence above stands instead.
    for (const name of ['jobs', 'searches'])
      this.#part(name).closest('section')?.toggleAttribute('hidden', !saved);
    if (!saved) return;
    this.#paintJobs(saved);
    this.#paintSearches(saved);
    void this.#fetchRows(saved);
    void this.#totals.count(
      () => this.#read()?.searches ?? [],
      () => this.#repaint((now) => this.#paintSearches(now)),
      this.#leave.signal,
    );
  }

  #repaint(paint: (saved: Saved) => void): void {
    const saved = this.#read();
    if (saved) paint(saved);
  }

  #paintJobs({ jobs }: Saved): void {
    this.#part('jobs-count').textContent = String(jobs.length);
    this.#note.paint(this.#part('jobs-note'), { count: jobs.length, isReached: this.#isReached });
    const newestFirst = jobs.toReversed();
    const rows = newestFirst.map((job) => {
      const row = this.#rows.get(job.id);
      return row instanceof Element ? row : plainRow(job, row ? WITHOUT_ROW[row] : '');
    });
    tellApart(rows);
    fillList(this.#part('jobs'), rows);
    const ids = newestFirst.map(({ id }) => id);
    this.#part('jobs-share').replaceChildren(
      ...(ids.length
        ? [
            build('a', {
              href: listAddress(ids),
              text: `A link to ${ids.length > MOST_SAVED_IDS ? `the newest ${MOST_SAVED_IDS} of these` : 'these'} jobs, to keep or to send`,
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
      searches
        .toReversed()
        .map((search) =>
          searchRow(search, this.#totals.textOf(search.query), () =>
            this.#try(() => savedHere.change((all) => withoutSearch(all, search.query))),
          ),
        ),
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
      for (const [id, row] of rows) {
        this.#rows.set(id, row);
        // Asked for again with the next change.
        if (row === 'unseen') this.#asked.delete(id);
      }
      if (!this.#isReached) this.#say('');
      this.#isReached = [...this.#asked].every((id) => this.#rows.has(id));
    } catch {
      if (!this.#isReached) this.#say('The site still does not answer.');
      this.#isReached = false;
    }
    this.#repaint((saved) => this.#paintJobs(saved));
  }

  #tryAgain(): void {
    this.#say('Asking the site again…');
    for (const id of this.#asked) if (!this.#rows.has(id)) this.#asked.delete(id);
    this.#totals.askAgain();
    this.#paint();
  }
}
