import { build } from './build-element.ts';
import { MOST_SAVED } from './saved-store.ts';

const PLAIN_BUTTON = 'ml-1 cursor-pointer font-semibold text-accent underline';

/** What stands under the heading of the saved jobs: how to begin, what did not come and can be asked again, the bound. */
export class SavedJobsNote {
  #again = build('button', { type: 'button', class: PLAIN_BUTTON, text: 'Try again' });

  constructor(tryAgain: () => void) {
    this.#again.addEventListener('click', tryAgain);
  }

  paint(note: HTMLElement, { count, isReached }: { count: number; isReached: boolean }): void {
    if (count > 0 && !isReached) {
      // What has the keyboard is not taken out and put back.
      if (!note.contains(this.#again))
        note.replaceChildren('The site did not answer: these are the names saved here. ', this.#again);
      return;
    }
    if (note.contains(document.activeElement)) {
      const heading = note.parentElement?.querySelector('h2');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
    }
    note.textContent = !count
      ? 'None yet: press Save beside a job.'
      : count >= MOST_SAVED.jobs
        ? `These are as many as can be saved: ${MOST_SAVED.jobs}.`
        : '';
  }
}
