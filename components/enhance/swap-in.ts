import { Idiomorph } from 'idiomorph';
import { SCRIPT_PART } from './script-part.ts';

/** Which element has the reader's attention after a swap: as before, the count, or the chip at this place. */
export type FocusAfter = 'as-it-was' | 'count' | { chip: number };

/** Told to the document after a swap, for whoever keeps something of their own within what was swapped. */
export const SWAPPED = 'waymark:swapped';

const CHIPS = 'a[aria-label^="Remove "]';

/** The place of a chip among those that take a chosen value away; null for any other link. */
export const chipPlace = (within: Element, link: Element): number | null => {
  const place = [...within.querySelectorAll(CHIPS)].indexOf(link);
  return place === -1 ? null : place;
};

/** The sentence that says what was found. */
export const countOf = (within: Element): HTMLElement | null => within.querySelector('[role=status]');

/**
 * Gives the focus to the count of the results, which is no stop of the keyboard; with `scroll` it comes into view,
 * with what follows it.
 */
export const focusCount = (within: Element, { scroll = false } = {}): void => {
  const count = countOf(within);
  if (!count) return;
  count.setAttribute('tabindex', '-1');
  count.focus({ preventScroll: true });
  if (!scroll) return;
  const isLow = count.getBoundingClientRect().top > innerHeight / 2;
  count.scrollIntoView({ block: isLow ? 'start' : 'nearest', behavior: 'instant' });
};

/**
 * Makes `shown` read as the server's `next`, node by node, so that focus, caret, scroll and folds stay. The value of
 * `draft`, a field that is being typed into, stays as well; `next` is used up.
 */
export const swapIn = (
  shown: Element,
  next: Element,
  { draft, focus, toTop = false }: { draft: Element | null; focus: FocusAfter; toTop?: boolean },
): void => {
  const active = document.activeElement;
  const hadFocus = shown.contains(active);
  const before = hadFocus ? active?.getBoundingClientRect().top : undefined;
  Idiomorph.morph(shown, [...next.childNodes], {
    morphStyle: 'innerHTML',
    callbacks: {
      beforeAttributeUpdated: (name, element) =>
        !(
          (name === 'value' && element === draft) ||
          // Groups stay as folded or unfolded as the reader left them.
          (name === 'open' && element.tagName === 'DETAILS') ||
          // Without it the count would lose the focus it was given.
          (name === 'tabindex' && element === document.activeElement)
        ),
      beforeNodeRemoved: (node) => node.nodeName !== SCRIPT_PART.toUpperCase(),
    },
  });
  document.dispatchEvent(new Event(SWAPPED));
  if (before !== undefined && active && active === document.activeElement && focus === 'as-it-was')
    scrollParent(active).scrollBy({ top: active.getBoundingClientRect().top - before, behavior: 'instant' });
  const lost = hadFocus && !shown.contains(document.activeElement);
  if (typeof focus === 'object') {
    const chips = [...shown.querySelectorAll<HTMLElement>(CHIPS)];
    const chip = chips[focus.chip] ?? chips.at(-1);
    if (chip) chip.focus({ preventScroll: true });
    else focusCount(shown);
  } else if (lost || focus === 'count') {
    focusCount(shown, { scroll: toTop });
  }
};

/**
 * Makes every part of the page that is marked `data-live` and has an id read as the server's `page`. They stand outside
 * of what is filtered and may grow or shrink above the reader: what is being read stays where it is.
 */
export const swapParts = (page: Document): void => {
  const parts = [...document.querySelectorAll('[data-live]')];
  const active = document.activeElement;
  const read = parts.find((part) => part.getBoundingClientRect().bottom > 0);
  const held = read?.contains(active) ? active : read;
  // Below all parts the end of the last one moves as what is read does.
  const place = (): number =>
    held ? held.getBoundingClientRect().top : (parts.at(-1)?.getBoundingClientRect().bottom ?? 0);
  const before = place();
  for (const part of parts)
    Idiomorph.morph(part, [...(page.getElementById(part.id)?.childNodes ?? [])], { morphStyle: 'innerHTML' });
  scrollBy({ top: place() - before, behavior: 'instant' });
};

/** What scrolls this element: a part of the page with a bar of its own, or the page. */
const scrollParent = (element: Element): Element => {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (parent.scrollHeight > parent.clientHeight && /auto|scroll/.test(getComputedStyle(parent).overflowY))
      return parent;
  return document.scrollingElement ?? document.documentElement;
};
