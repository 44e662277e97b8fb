import { build } from './build-element.ts';
import { whyNot } from './device-store.ts';
import { savedHere, whenSavedChanges } from './saved-here.ts';
import type { Saved } from './saved-shape.ts';
import { scriptPart } from './script-part.ts';

/** What one button reads as: its words, its name, which tells it from its neighbours, and whether it is marked. */
export type Wording = { text: string; name: string; isMarked?: boolean };

/** An element that puts in a button to save what its `data-` attributes say, and to take it away again. */
export abstract class SaveButton extends HTMLElement {
  static observedAttributes = [
    'data-id',
    'data-query',
    'data-title',
    'data-company',
    'data-name',
    'data-closed',
  ];

  #button = build('button', {
    type: 'button',
    class:
      'no-print w-full min-w-19 cursor-pointer rounded-md border border-line px-3 py-1 text-sm hover:border-accent data-saved:bg-tint data-saved:border-accent',
  });
  #said = build('span', { role: 'alert', class: 'block text-sm max-w-52' });
  #part: HTMLElement | undefined;
  #leave = new AbortController();

  protected abstract isIn(saved: Saved): boolean;
  protected abstract wording(isSaved: boolean): Wording;
  /** Whether there is anything left to save; what is saved can be taken away at any time. */
  protected isOffered(): boolean {
    return true;
  }
  protected abstract toggled(saved: Saved, isSaved: boolean): Saved;

  connectedCallback(): void {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.#button.hidden = true;
    this.#part ??= scriptPart(this.#button, this.#said);
    if (!this.#part.isConnected) this.append(this.#part);
    this.#button.addEventListener('click', () => this.#toggle(), { signal });
    whenSavedChanges(() => this.#paint(), signal);
    this.#paint();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  attributeChangedCallback(): void {
    if (this.#part) this.#paint();
  }

  #isSaved(): boolean {
    try {
      return this.isIn(savedHere.read());
    } catch {
      return false; // Said when the reader asks for it.
    }
  }

  #paint(): void {
    const isSaved = this.#isSaved();
    // Once there it stays: a slip can be taken back, and the keyboard is not left with nothing.
    this.#button.hidden &&= !isSaved && !this.isOffered();
    const { text, name, isMarked = isSaved } = this.wording(isSaved);
    this.#button.textContent = text;
    this.#button.setAttribute('aria-label', name);
    // Its words change, so it is no switch to a screen reader: "Saved, not pressed" would say both.
    this.#button.toggleAttribute('data-saved', isMarked);
  }

  #toggle(): void {
    this.#said.textContent = '';
    try {
      savedHere.change((saved) => this.toggled(saved, this.isIn(saved)));
    } catch (error) {
      this.#said.textContent = whyNot(error);
    }
  }
}
