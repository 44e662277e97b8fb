import { Idiomorph } from 'idiomorph';
import { formAddress } from './form-address.ts';

const TYPING_PAUSE_MS = 250;

type Visit = { history: 'push' | 'replace' | 'none'; typing?: boolean; toTop?: boolean };

/**
 * `<live-jobs>`: filters in place. It asks for the page that the form or link leads to, which the server would
 * have sent anyway, and swaps its own part of it in, so there is one renderer and one truth. Without this
 * script, or when anything is not as expected, the plain form and links do the same with a page load.
 */
export class LiveJobs extends HTMLElement {
  #shown = location.pathname + location.search;
  #request: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Typing makes one entry in the history, not one for every letter. */
  #typed = false;
  #leave = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#leave;
    this.addEventListener('input', (event) => this.#onInput(event), { signal });
    this.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    // The text of a guide names skills whose links filter the panel beside it.
    document.addEventListener('click', (event) => this.#onTextClick(event), { signal });
    addEventListener('popstate', () => this.#onPopState(), { signal });
  }

  disconnectedCallback(): void {
    this.#leave.abort();
    this.#request?.abort();
    clearTimeout(this.#pause);
  }

  #onInput(event: Event): void {
    const field = event.target;
    const form = field instanceof Element ? field.closest('form') : null;
    if (!form) return;
    clearTimeout(this.#pause);
    if (field instanceof HTMLInputElement && field.type === 'search') {
      this.#pause = setTimeout(() => {
        const history = this.#typed ? 'replace' : 'push';
        this.#typed = true;
        void this.#show(formAddress(form), { history, typing: true });
      }, TYPING_PAUSE_MS);
      return;
    }
    void this.#show(formAddress(form), { history: 'push' });
  }

  #onSubmit(event: SubmitEvent): void {
    if (!(event.target instanceof HTMLFormElement)) return;
    event.preventDefault();
    clearTimeout(this.#pause);
    void this.#show(formAddress(event.target), { history: 'push' });
  }

  #onTextClick(event: MouseEvent): void {
    const link = plainClickOnPage(event);
    if (!link?.search || link.hash !== '#jobs' || this.contains(link)) return;
    event.preventDefault();
    void this.#show(new URL(link.href), { history: 'push' });
    // On a narrow page the panel stands far below the text; beside it, the reader stays where they read.
    const { top, bottom } = this.getBoundingClientRect();
    if (top > innerHeight || bottom < 0) this.scrollIntoView();
  }

  #onClick(event: MouseEvent): void {
    const link = plainClickOnPage(event);
    if (!link) return;
    event.preventDefault();
    clearTimeout(this.#pause);
    const toTop = link.rel === 'prev' || link.rel === 'next';
    void this.#show(new URL(link.href), { history: 'push', toTop });
  }

  #onPopState(): void {
    // Moving between fragments of one address is the browser's own business.
    if (location.pathname + location.search !== this.#shown)
      void this.#show(new URL(location.href), { history: 'none' });
  }

  async #show(url: URL, visit: Visit): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    if (!visit.typing) this.#typed = false;
    this.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(url.pathname + url.search, {
        signal: request.signal,
        headers: { accept: 'text/html' },
      });
      const html = await answer.text();
      const page = new DOMParser().parseFromString(html, 'text/html');
      const next = page.querySelector('live-jobs');
      if (!answer.ok || !next) return location.assign(url);
      this.#swap(next, visit);
      this.#adopt(page, url, visit);
    } catch {
      if (!request.signal.aborted)
        this.#say('The jobs could not be loaded. The list below is the last one; try again.');
    } finally {
      if (this.#request === request) this.removeAttribute('aria-busy');
    }
  }

  #swap(next: Element, visit: Visit): void {
    const hadFocus = this.contains(document.activeElement);
    Idiomorph.morph(this, next.innerHTML, {
      morphStyle: 'innerHTML',
      // Only a half-typed word is the reader's own; on Back even the focused box must obey the address.
      ignoreActiveValue: visit.typing === true,
      callbacks: {
        // Groups stay as folded or unfolded as the reader left them.
        beforeAttributeUpdated: (name, element) => !(name === 'open' && element.tagName === 'DETAILS'),
      },
    });
    const lost = hadFocus && !this.contains(document.activeElement);
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (lost || visit.toTop) {
      status?.setAttribute('tabindex', '-1');
      status?.focus({ preventScroll: !visit.toTop });
    }
  }

  /** Title and address of the answer; the canonical link gives the one spelling of this state. */
  #adopt(page: Document, url: URL, visit: Visit): void {
    document.title = page.title;
    const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.getAttribute('href');
    const address = canonical ? new URL(canonical, location.href) : url;
    for (const rel of ['canonical', 'alternate']) {
      const fresh = page.head.querySelector(`link[rel=${rel}]`);
      if (fresh) document.head.querySelector(`link[rel=${rel}]`)?.replaceWith(fresh);
    }
    const shown = address.pathname + address.search;
    if (visit.history !== 'none') {
      const method = visit.history === 'push' && shown !== this.#shown ? 'pushState' : 'replaceState';
      history[method](null, '', shown + url.hash);
    }
    this.#shown = location.pathname + location.search;
  }

  #say(sentence: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = sentence;
  }
}

/** The link to a state of this very page that was clicked plainly; a new tab or window is the browser's business. */
const plainClickOnPage = (event: MouseEvent): HTMLAnchorElement | null => {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (defaultPrevented || button || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return link && link.origin === location.origin && link.pathname === location.pathname ? link : null;
};
