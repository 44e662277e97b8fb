import type { FocusAfter } from './swap-in.ts';

/** How a state is come to: what it does to the history, and where the reader's attention goes. */
export type Visit = {
  history: 'push' | 'replace' | 'none';
  typing?: boolean;
  toTop?: boolean;
  /** What folds away when the answer is there. */
  fold?: HTMLDetailsElement | null;
  focus?: FocusAfter;
};

/**
 * The history of one page's states, each with the place the reader had scrolled to. Browsers restore it by
 * themselves, but before the rows of that state are there.
 */
export class PageHistory {
  #places = new Map<unknown, number>();
  #entry = entryShown();
  #isComingBack = false;
  #isAway = false;

  /** Whether the rows of an entry that the reader went back or forward to are still to come. */
  get isComingBack(): boolean {
    return this.#isComingBack;
  }

  /** To be told of every scroll. What moves while a state is on its way is not the reader. */
  scrolled(): void {
    if (!this.#isComingBack && !this.#isAway) this.#places.set(this.#entry, scrollY);
  }

  /** To be told before a jump on the way to a new entry: Back leads to the place before it. */
  jumping(): void {
    this.scrolled();
    this.#isAway = true;
  }

  push(address: string): void {
    this.scrolled();
    this.#isAway = false;
    this.#entry = Math.random();
    history.pushState({ entry: this.#entry }, '', address);
    this.scrolled();
  }

  replace(address: string): void {
    history.replaceState(history.state, '', address);
  }

  /** Back or Forward has led to another entry. */
  moved(): void {
    this.#entry = entryShown();
  }

  /** The rows of that entry are being asked for. */
  comingBack(): void {
    this.#isComingBack = true;
  }

  /** The rows that were asked for are there, or will not come. */
  settled(): void {
    this.#isAway = false;
    if (!this.#isComingBack) return;
    this.#isComingBack = false;
    const place = this.#places.get(this.#entry);
    if (place !== undefined) scrollTo({ top: place, behavior: 'instant' });
  }
}

/** A number we gave it; an entry made by the browser is known by its address. */
const entryShown = (): unknown => {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'entry' in state ? state.entry : location.href;
};
