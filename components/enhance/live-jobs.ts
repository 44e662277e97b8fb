import { addressOf, adoptPage, leaveFor } from './adopt-page.ts';
import { askPage } from './ask-page.ts';
import { FarCount } from './far-count.ts';
import { formAddress } from './form-address.ts';
import { PageHistory, type Visit } from './page-history.ts';
import { plainClickOnPage } from './plain-click.ts';
import { isScriptPart } from './script-part.ts';
import { chipPlace, focusCount, swapIn, swapParts } from './swap-in.ts';
import { busyText, WaitNote } from './wait-note.ts';

const TYPING_PAUSE_MS = 250;
/** An answer that takes longer is said to be on its way. */
const SLOW_MS = 1_000;

/**
 * `<live-jobs>`: filters in place. It asks for the page that the form or link leads to, which the server would
 * have sent anyway, and swaps its own part of it in, so there is one renderer and one truth. Without this
 * script, or when anything is not as expected, the plain form and links do the same with a page load.
 */
export class LiveJobs extends HTMLElement {
  #shown = location.pathname + location.search;
  #request: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #isComposing = false;
  /** Typing makes one entry in the history, not one for every letter. */
  #typed = false;
  #leave = new AbortController();
  #note = new WaitNote();
  #far = new FarCount();
  #history = new PageHistory();

  connectedCallback(): void {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.#far.standAfter(this);
    this.#note.standAfter(this);
    this.addEventListener('input', (event) => this.#onInput(event), { signal });
    this.addEventListener('compositionend', (event) => this.#onInput(event), { signal });
    this.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    // The text of a guide names skills whose links filter the panel beside it.
    document.addEventListener('click', (event) => this.#onTextClick(event), { signal });
    addEventListener('popstate', () => this.#onPopState(), { signal });
    document.addEventListener('focusin', () => requestAnimationFrame(() => this.#far.makeWay()), { signal });
    addEventListener('scroll', () => this.#history.scrolled(), { signal, passive: true });
  }

  disconnectedCallback(): void {
    this.#leave.abort();
    this.#request?.abort();
    this.#stopTyping();
    this.#note.remove();
    this.#far.remove();
  }

  #onInput(event: Event): void {
    const field = event.target;
    const form = field instanceof Element && !isScriptPart(field) ? field.closest('form') : null;
    if (!form) return;
    this.#stopTyping();
    if (!(field instanceof HTMLInputElement && field.type === 'search')) {
      void this.#show(formAddress(form), { history: 'push' });
      return;
    }
    // Half a syllable of Japanese is no word to search for; its end brings an event of its own.
    this.#isComposing = event instanceof InputEvent && event.isComposing;
    if (this.#isComposing) return;
    this.#pause = setTimeout(
      () => {
        this.#pause = undefined;
        const url = formAddress(form);
        // A space more, or a word typed and taken back.
        if (url.pathname + url.search === this.#shown && !this.#request) return;
        void this.#show(url, { history: this.#typed ? 'replace' : 'push', typing: true });
      },
      field.value === '' ? 0 : TYPING_PAUSE_MS,
    );
  }

  #stopTyping(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  #onSubmit(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    this.#stopTyping();
    // As a page load would: the filter folded away, the results at their head.
    const fold = form.closest('details');
    void this.#show(formAddress(form), { history: 'push', focus: 'count', toTop: true, fold });
  }

  #onTextClick(event: MouseEvent): void {
    const link = plainClickOnPage(event);
    if (!link?.search || link.hash !== '#jobs' || this.contains(link)) return;
    event.preventDefault();
    this.#stopTyping();
    void this.#show(new URL(link.href), { history: 'push' });
    // On a narrow page the panel stands far below the text; beside it, the reader stays where they read.
    const { top, bottom } = this.getBoundingClientRect();
    if (top <= innerHeight && bottom >= 0) return;
    this.#history.jumping();
    this.scrollIntoView();
  }

  #onClick(event: MouseEvent): void {
    const link = plainClickOnPage(event);
    // A row's link to a step of the guide is a jump, which the browser makes by itself.
    if (!link || (link.hash && link.hash !== '#jobs')) return;
    event.preventDefault();
    this.#stopTyping();
    const url = new URL(link.href);
    const chip = chipPlace(this, link);
    const sorts = url.searchParams.get('sort') !== new URLSearchParams(location.search).get('sort');
    // The link to the other order stays where it is; any other leads to something new, told by the count.
    const focus = chip !== null ? { chip } : sorts ? 'as-it-was' : 'count';
    const toTop = link.closest('[aria-label=Pages]') !== null;
    void this.#show(url, { history: 'push', toTop, focus });
  }

  #onPopState(): void {
    this.#history.moved();
    // Moving between fragments of one address is the browser's own business.
    const isHere = location.pathname + location.search === this.#shown;
    if (isHere && !this.#history.isComingBack) {
      // What failed was the way to another state, and the reader is back from it.
      if (!this.#request) this.#note.clear();
      return;
    }
    this.#stopTyping();
    this.#history.comingBack();
    void this.#show(new URL(location.href), { history: 'none' });
  }

  async #show(url: URL, visit: Visit): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    const isOld = (): boolean => this.#request !== request;
    this.setAttribute('aria-busy', 'true');
    this.#note.clear();
    const slow = setTimeout(() => isOld() || this.#say('Still looking…'), SLOW_MS);
    const fail = (sentence: string): void =>
      this.#say(`${sentence} The list is the last one.`, () => {
        focusCount(this);
        void this.#show(url, visit);
      });
    try {
      const answer = await askPage(url, request.signal);
      if (isOld()) return;
      this.#note.clear();
      const next = answer.kind === 'page' ? answer.page.querySelector('live-jobs') : null;
      if (answer.kind === 'busy') fail(busyText(answer.waitSeconds));
      else if (answer.kind === 'elsewhere' || !next) leaveFor(url);
      else this.#take(answer.page, next, url, visit);
    } catch {
      if (!isOld()) fail('The jobs could not be loaded.');
    } finally {
      clearTimeout(slow);
      if (!isOld()) {
        this.#request = undefined;
        this.removeAttribute('aria-busy');
        this.#history.settled();
      }
    }
  }

  #say(sentence: string, tryAgain?: () => void): void {
    this.#far.clear();
    this.#note.say(sentence, tryAgain);
  }

  #take(page: Document, next: Element, url: URL, visit: Visit): void {
    const { toTop = false, focus = 'as-it-was', typing = false, fold } = visit;
    // A word that is being typed is the reader's own; after any other change the address is the truth.
    const isDraft = typing || this.#pause !== undefined || this.#isComposing;
    const draft = isDraft ? this.querySelector('form [type=search]') : null;
    const address = addressOf(page, url);
    // The address first: what is swapped in may ask where it stands.
    const isNew = visit.history === 'push' && address !== this.#shown;
    if (visit.history !== 'none') this.#history[isNew ? 'push' : 'replace'](address + url.hash);
    this.#typed = typing && (this.#typed || isNew);
    this.#shown = location.pathname + location.search;
    if (fold) fold.open = false;
    swapParts(page);
    swapIn(this, next, { draft, focus, toTop });
    if (visit.history !== 'none' && focus === 'as-it-was') this.#far.watch(this);
    else this.#far.clear();
    adoptPage(page);
  }
}
