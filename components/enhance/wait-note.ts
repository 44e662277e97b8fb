import { build } from './build-element.ts';

/**
 * A line at the foot of the window for what is slow or has failed. It stands beside the rows, not within: a count that
 * is covered by a message is lost to the reader, and what is marked busy is not read aloud.
 */
export class WaitNote {
  #region = build('div', {
    'aria-live': 'polite',
    class: 'no-print fixed z-10 bottom-4 inset-x-4 flex justify-center pointer-events-none',
  });

  /** Stands after this element from now on. The region is there, empty, before anything is said in it. */
  standAfter(element: Element): void {
    element.after(this.#region);
  }

  remove(): void {
    this.#region.remove();
  }

  say(sentence: string, tryAgain?: () => void): void {
    const line = build('p', {
      class: 'pointer-events-auto rounded-md border border-line bg-ink text-paper px-4 py-2 text-sm',
      text: sentence,
    });
    if (tryAgain) {
      const button = build('button', {
        type: 'button',
        class: 'ml-3 font-semibold underline cursor-pointer',
        text: 'Try again',
      });
      button.addEventListener('click', tryAgain);
      line.append(button);
    }
    this.#region.replaceChildren(line);
  }

  clear(): void {
    this.#region.replaceChildren();
  }
}

/** What a site that is busy asks of the reader; `seconds` is its own word for how long. */
export const busyText = (seconds: number | null): string =>
  `The site is busy: try again in ${seconds ? `${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : 'a moment'}.`;
