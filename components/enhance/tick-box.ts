import { dayOf, dayText } from '../../lib/day.ts';
import { hasChangedSince } from '../../lib/progress/outline.ts';
import { build } from './build-element.ts';
import { whyNot } from './device-store.ts';
import { ticksHere } from './ticks-here.ts';
import { tickedOn, ticksOf, withoutTick } from './ticks-shape.ts';

type Topic = { role: string; number: number; changed: string | null };

/** A checkbox that ticks a topic on this device, with its words, and what is to be said of it. */
export class TickBox {
  #topic: Topic;
  #box = build('input', { type: 'checkbox' });
  #said = build('span', { role: 'alert' });
  #changed = build('strong', { class: 'tick-changed' });
  readonly element: HTMLElement;

  constructor(topic: Topic, ...words: (Node | string)[]) {
    this.#topic = topic;
    const label = build('label', { class: 'tick' }, this.#box, ...words);
    this.element = build('span', {}, label, this.#changed, this.#said);
    this.#box.addEventListener('change', () => this.#toggle());
  }

  /** Shows the day on which its topic was ticked; undefined where it is not. */
  paint(day: string | undefined): void {
    const { changed } = this.#topic;
    this.#box.checked = day !== undefined;
    this.#changed.textContent =
      changed && hasChangedSince({ changed }, day ?? null)
        ? `· changed on ${dayText(changed)}, since you ticked it`
        : '';
  }

  #toggle(): void {
    const { role, number } = this.#topic;
    this.#said.textContent = '';
    try {
      ticksHere.change((all) =>
        this.#box.checked ? tickedOn(all, role, [number], dayOf(new Date())) : withoutTick(all, role, number),
      );
    } catch (error) {
      this.#box.checked = !this.#box.checked;
      this.#said.textContent = ` ${whyNot(error)}`;
    }
  }
}

/** What is ticked of a guide; null where that cannot be read. */
export const readTicks = (role: string): ReturnType<typeof ticksOf> | null => {
  try {
    return ticksOf(ticksHere.read(), role);
  } catch {
    return null;
  }
};
