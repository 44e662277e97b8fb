import { build } from './build-element.ts';
import { countryWords } from './country-words.ts';
import { scriptPart } from './script-part.ts';
import { startsWord } from './starts-word.ts';
import { SWAPPED } from './swap-in.ts';

/** Of fewer choices the eye is faster. */
const WORTH_SEARCHING = 8;

/**
 * `<group-search data-label="skill">` around the choices of a long group: a field that hides the labels whose words
 * do not begin as typed, opens what is folded away while something is typed, and says how many are left. The field
 * has no name, so it is no part of the filter; a ticked choice always stays in sight.
 */
export class GroupSearch extends HTMLElement {
  #field = build('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    class: 'w-full rounded-md border border-muted bg-surface px-2 py-1 text-sm',
  });
  #found = build('span', { 'aria-live': 'polite', class: 'block text-sm text-muted' });
  #part: HTMLElement | undefined;
  /** Folds that stood open before anything was typed. */
  #wereOpen: Map<HTMLDetailsElement, boolean> | undefined;
  #leave = new AbortController();

  connectedCallback(): void {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.#part ??= this.#build();
    if (!this.#part.isConnected) this.prepend(this.#part);
    this.#field.addEventListener('input', () => this.#narrow(), { signal });
    this.#field.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    document.addEventListener(SWAPPED, () => this.#narrow(), { signal });
    this.#narrow();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  #build(): HTMLElement {
    const label = build('label', { class: 'block my-1' });
    label.append(build('span', { class: 'sr-only', text: `Find a ${this.dataset.label ?? 'choice'}` }));
    this.#field.placeholder = `Find a ${this.dataset.label ?? 'choice'}`;
    label.append(this.#field);
    return scriptPart(label, this.#found);
  }

  #onKey(event: KeyboardEvent): void {
    // Enter would send the whole form.
    if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
    if (event.key !== 'Escape' || this.#field.value === '') return;
    this.#field.value = '';
    this.#narrow();
  }

  #narrow(): void {
    const typed = this.#field.value.trim();
    const choices = [...this.querySelectorAll('label')].filter((label) => !this.#part?.contains(label));
    if (this.#part) this.#part.hidden = choices.length < WORTH_SEARCHING && typed === '';
    let matching = 0;
    for (const label of choices) {
      const fits = startsWord(namesOf(label, typed), typed);
      if (fits) matching += 1;
      label.hidden = !fits && !label.querySelector('input')?.checked;
    }
    this.#unfold(typed !== '');
    // Said where there are more than those listed; the search of openings knows all of them.
    const beyond = this.querySelector<HTMLElement>('.more p');
    const none = beyond
      ? `None of the ${choices.length} listed matches; search all by name in the field at the top`
      : 'None matches';
    if (beyond) beyond.hidden = matching === 0;
    const said = typed === '' ? '' : matching === 0 ? none : `${matching} of ${choices.length} match`;
    if (this.#found.textContent !== said) this.#found.textContent = said;
  }

  #unfold(isTyped: boolean): void {
    const folds = this.querySelectorAll<HTMLDetailsElement>('details');
    // What it would show is shown already, as far as it matches.
    for (const fold of folds) fold.querySelector('summary')?.toggleAttribute('hidden', isTyped);
    if (isTyped) {
      this.#wereOpen ??= new Map([...folds].map((fold) => [fold, fold.open]));
      for (const fold of folds) fold.open = true;
    } else if (this.#wereOpen) {
      for (const [fold, wasOpen] of this.#wereOpen) fold.open = wasOpen;
      this.#wereOpen = undefined;
    }
  }
}

/** All that a choice is found by. */
const namesOf = (label: HTMLElement, typed: string): string => {
  const { name = '', value = '' } = label.querySelector('input') ?? {};
  const shown = label.querySelector('span')?.textContent ?? label.textContent;
  return name === 'country' ? `${shown} ${countryWords(value, typed)}` : shown;
};
