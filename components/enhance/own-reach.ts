import type { ReachData } from '../../lib/progress/reach.ts';
import { nearRolesHtml, reachHtml } from '../../lib/progress/reach-html.ts';
import { routes } from '../../lib/routes.ts';
import { numberOf, rowsIn } from './progress-parts.ts';

const CHANGED =
  '<p>The openings have changed since this page was opened: <a href="">load it again</a> to count these.</p>';

type IsDone = (number: number) => boolean;

/**
 * Fills in how far the topics that are ticked on this device reach, of what the openings name. That is the same for
 * everybody and asked for once, when a topic is ticked: the ticks themselves are sent nowhere.
 */
export class OwnReach {
  #element: HTMLElement;
  #data: ReachData | null = null;
  #isAsked = false;
  #isDone: IsDone = () => false;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  paint(isDone: IsDone): void {
    this.#isDone = isDone;
    if (this.#data) this.#fill(reachHtml(this.#data, isDone), nearRolesHtml(this.#data, isDone));
    else if (!this.#isAsked && rowsIn(this.#element).some((row) => isDone(numberOf(row)))) void this.#ask();
  }

  /** Where it fails the next tick asks again. */
  async #ask(): Promise<void> {
    this.#isAsked = true;
    try {
      const answer = await fetch(routes.namedSets(this.#element.dataset.role ?? ''));
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
      const data: ReachData = await answer.json();
      // The day and what is left out stand on the page: other openings than it was made of are none of its own.
      if (data.counted !== this.#part('reach')?.dataset.counted) this.#fill(CHANGED, CHANGED);
      else {
        this.#data = data;
        this.paint(this.#isDone);
      }
    } catch {
      this.#isAsked = false;
      const words = '<p>What the openings name could not be loaded just now: the next tick tries again.</p>';
      this.#fill(words, words);
    }
  }

  #part(name: string): HTMLElement | null {
    return this.#element.querySelector(`[data-part="${name}"]`);
  }

  #fill(reach: string, near: string): void {
    const parts = { reach, 'near-roles': near };
    for (const [name, html] of Object.entries(parts)) {
      const part = this.#part(name);
      if (part) part.innerHTML = html;
    }
  }
}
