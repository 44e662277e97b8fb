import { build } from './build-element.ts';
import { countOf, focusCount } from './swap-in.ts';

/** How much of the window's foot or head the line may take. */
const LINE_HEIGHT = 96;

/**
 * A line at the edge of the window that says what a change has found, for as long as the reader is at the filter and
 * the count out of sight; pressing it leads to the count. The count itself is read aloud, so this line is not.
 */
export class FarCount {
  #line = build('div', {
    'aria-hidden': 'true',
    class: 'no-print fixed z-10 inset-x-4 flex justify-center pointer-events-none',
  });
  #words = build('span', { class: 'line-clamp-2 [overflow-wrap:anywhere]' });
  #sight: IntersectionObserver | undefined;

  /** Stands after this element from now on, empty. */
  standAfter(element: Element): void {
    element.after(this.#line);
  }

  remove(): void {
    this.clear();
    this.#line.remove();
  }

  /** The count within this element has changed: says so where the filter is in sight and the count is not. */
  watch(within: Element): void {
    const [count, filter] = [countOf(within), within.querySelector('form')];
    this.#sight?.disconnect();
    if (!count || !filter) {
      this.clear();
      return;
    }
    const inSight = new Map<Element, boolean>();
    this.#sight = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes) inSight.set(target, isIntersecting);
      if (inSight.get(count) || !inSight.get(filter)) this.clear();
      else this.#say(within, count);
    });
    this.#sight.observe(count);
    this.#sight.observe(filter);
  }

  clear(): void {
    this.#sight?.disconnect();
    this.#line.replaceChildren();
  }

  /** Never over what the keyboard is at. */
  makeWay(): void {
    // A press gives the line itself the focus: moved away then, it would be let go of beside it.
    if (!this.#line.hasChildNodes() || this.#line.contains(document.activeElement)) return;
    const { bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
    const isInTheWay = bottom > innerHeight - LINE_HEIGHT && bottom <= innerHeight + LINE_HEIGHT;
    this.#line.style.inset = isInTheWay ? '1rem 1rem auto' : 'auto 1rem 1rem';
  }

  #say(within: Element, count: Element): void {
    const isAbove = count.getBoundingClientRect().top < innerHeight / 2;
    this.#words.textContent = `${isAbove ? '↑' : '↓'} ${count.textContent}`;
    if (!this.#line.hasChildNodes()) {
      const button = build(
        'button',
        {
          type: 'button',
          tabindex: '-1',
          class:
            'pointer-events-auto cursor-pointer max-w-[44rem] rounded-md border border-line bg-ink text-paper px-4 py-2 text-sm text-start',
        },
        this.#words,
      );
      button.addEventListener('click', () => {
        this.clear();
        focusCount(within, { scroll: true });
      });
      this.#line.append(button);
    }
    this.makeWay();
  }
}
