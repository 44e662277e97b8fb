import { build } from './build-element.ts';

/** A heading counts as being read from where it has come this far up the window. */
const READING_LINE = 0.35;

/**
 * `<reading-place>`: marks in the contents list where the reader is, and keeps that place in sight at the window’s
 * head, as a link back to the list. An old address within a heading gives the heading its focus.
 */
export class ReadingPlace extends HTMLElement {
  #leave = new AbortController();
  #current: HTMLAnchorElement | undefined;
  #isAsked = false;
  #name = build('span', { class: 'truncate' });
  #bar = build(
    'a',
    { href: '#contents', class: 'bar', hidden: '' },
    build('b', { text: 'Contents' }),
    this.#name,
  );

  connectedCallback(): void {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.replaceChildren(this.#bar);
    addEventListener('scroll', () => this.#look(), { signal, passive: true });
    addEventListener('resize', () => this.#look(), { signal, passive: true });
    addEventListener('hashchange', focusHeading, { signal });
    focusHeading();
    this.#look();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  /** Once a frame at the most. */
  #look(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      this.#mark();
    });
  }

  #mark(): void {
    const list = document.getElementById('contents');
    const links = [...(list?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
    const line = innerHeight * READING_LINE;
    const reached = (link: HTMLAnchorElement): boolean => {
      const place = document.getElementById(link.hash.slice(1));
      return place !== null && place.getBoundingClientRect().top <= line;
    };
    const current = links.findLast(reached);
    this.#bar.hidden = !current || !list || list.getBoundingClientRect().bottom > 0;
    if (current === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'location');
    this.#current = current;
    this.#name.textContent = current?.textContent?.trim() ?? '';
  }
}

/** Headings take the focus by themselves when their own id is asked for; an id within one cannot. */
const focusHeading = (): void => {
  // Ids are plain letters, so nothing is decoded: a fragment that cannot be is none of them.
  const heading = document.getElementById(location.hash.slice(1))?.parentElement;
  if (heading?.matches('.marked > *')) heading.focus({ preventScroll: true });
};
