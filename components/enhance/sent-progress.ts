import { dayOf } from '../../lib/day.ts';
import { build } from './build-element.ts';
import { copyAddress } from './copy-address.ts';
import { whyNot } from './device-store.ts';
import { partIn } from './part-in.ts';
import { addedText, numberOf, rowsIn } from './progress-parts.ts';
import { scriptPart } from './script-part.ts';
import { ticksHere } from './ticks-here.ts';
import { withTicks } from './ticks-shape.ts';

/** `<sent-progress>`: adds the topics that an address ticks to the reader's own, when they ask for it. */
export class SentProgress extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('script-part')) return;
    const said = partIn(this, 'said');
    const say = (sentence: string): void => {
      said.textContent = sentence;
    };
    const numbers = rowsIn(this)
      .filter(({ dataset }) => dataset.done !== undefined)
      .map(numberOf);
    const acts = scriptPart(copyAddress('Copy address', 'Copy address of this page', say));
    acts.className = 'flex flex-wrap gap-3 no-print';
    if (numbers.length) acts.prepend(this.#addButton(numbers, say));
    said.after(acts);
    partIn(this, 'own').textContent = 'Your own progress';
  }

  #addButton(numbers: readonly number[], say: (sentence: string) => void): HTMLElement {
    const button = build('button', {
      type: 'button',
      class: 'cursor-pointer rounded-md border border-accent px-3 py-1.5 text-sm hover:bg-tint',
      text: `Add ${numbers.length === 1 ? 'this topic' : `these ${numbers.length} topics`} to mine`,
    });
    button.addEventListener('click', () => {
      const today = dayOf(new Date());
      const { role = '', on = today } = this.dataset;
      // A day that is still to come would hide every change until then.
      const day = on < today ? on : today;
      try {
        ticksHere.change((all) => {
          const { all: after, added } = withTicks(all, role, new Map(numbers.map((number) => [number, day])));
          const already = numbers.length - added;
          say(addedText(added, already));
          return after;
        });
      } catch (error) {
        say(whyNot(error));
      }
    });
    return button;
  }
}
