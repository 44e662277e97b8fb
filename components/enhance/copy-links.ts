import { build } from './build-element.ts';
import { copied, NO_COPYING } from './copy-address.ts';
import { isPlainClick } from './plain-click.ts';
import { scriptPart } from './script-part.ts';

const LABEL = /^Link to: /;

/**
 * `<copy-links>`: from now on the link signs of the page copy their address when they are pressed, say so beside
 * the heading, and offer the device’s own way to share where it has one. In a new tab they open as any link does.
 */
export class CopyLinks extends HTMLElement {
  #leave = new AbortController();
  #said = build('p', { 'aria-live': 'polite', class: 'sr-only' });

  connectedCallback(): void {
    this.#leave = new AbortController();
    this.replaceChildren(this.#said);
    for (const sign of document.querySelectorAll('a.anchor')) {
      sign.setAttribute('aria-label', `Copy link to: ${nameOf(sign)}`);
      if (!sign.querySelector('.copy')) sign.append(build('span', { class: 'copy', text: ' Copy link' }));
    }
    document.addEventListener('click', (event) => this.#clicked(event), { signal: this.#leave.signal });
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  #clicked(event: MouseEvent): void {
    const sign = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
    if (!sign || !isPlainClick(event)) return;
    event.preventDefault();
    // Emptied first, so that the same words are read aloud again.
    this.#said.textContent = '';
    const address = addressOf(sign);
    copied(address).then(
      () => this.#show(sign, 'Link copied'),
      () => this.#show(sign, NO_COPYING, addressField(address)),
    );
  }

  /** One note on the page: where the last link was copied. */
  #show(sign: HTMLAnchorElement, sentence: string, ...more: Node[]): void {
    this.#said.textContent = sentence;
    for (const note of document.querySelectorAll('.copied')) note.remove();
    const note = scriptPart(build('span', { 'aria-hidden': 'true', text: sentence }), ...more);
    note.className = 'copied no-print';
    if ('share' in navigator) note.append(this.#shareButton(sign));
    sign.closest('.marked')?.after(note);
    note.querySelector('input')?.select();
  }

  #shareButton(sign: HTMLAnchorElement): HTMLElement {
    const button = build('button', {
      type: 'button',
      class: 'cursor-pointer underline',
      'aria-label': `Share: ${nameOf(sign)}`,
      text: 'Share…',
    });
    button.addEventListener('click', () => {
      // Whoever closes the device’s own window has changed their mind, and that is no fault.
      navigator.share({ title: nameOf(sign), url: addressOf(sign) }).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError'))
          this.#show(sign, 'This device could not share the link; it is copied all the same.');
      });
    });
    return button;
  }
}

/** Of the place alone: a filter that is chosen just now is not part of it. */
const addressOf = (sign: HTMLAnchorElement): string =>
  new URL(sign.getAttribute('href') ?? '', location.origin + location.pathname).href;

const nameOf = (sign: Element): string =>
  (sign.getAttribute('aria-label') ?? '').replace(LABEL, '').replace(/^Copy link to: /, '');

const addressField = (address: string): HTMLElement =>
  build('input', {
    type: 'text',
    readonly: '',
    value: address,
    'aria-label': 'The address to copy',
    class: 'address',
  });
