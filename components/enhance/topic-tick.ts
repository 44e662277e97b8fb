import { build } from './build-element.ts';
import { scriptPart } from './script-part.ts';
import { readTicks, TickBox } from './tick-box.ts';
import { whenTicksChange } from './ticks-here.ts';

/**
 * `<topic-tick>`: makes the link that ticks a topic in an address a box that ticks it on this device. Where the
 * browser lets nothing be kept, the link stays: it needs none of that.
 */
export class TopicTick extends HTMLElement {
  #leave = new AbortController();
  #link = this.querySelector('a');
  #box: TickBox | undefined;

  /** Whose topic it is, as its link says: `/guides/{role}/progress?done={number}`. */
  get guideRole(): string {
    return this.#link?.pathname.split('/')[2] ?? '';
  }
  get number(): number {
    return Number(new URLSearchParams(this.#link?.search).get('done'));
  }

  connectedCallback(): void {
    this.#leave = new AbortController();
    whenTicksChange(() => this.#paint(), this.#leave.signal);
    this.#paint();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  #paint(): void {
    const ticks = readTicks(this.guideRole);
    const title = this.#link?.querySelector('span');
    if (!ticks || !title) return;
    if (!this.#box) {
      const topic = { role: this.guideRole, number: this.number, changed: this.dataset.changed ?? null };
      this.#box = new TickBox(
        topic,
        'Done ',
        build('span', { class: 'sr-only', text: `with ${title.textContent}` }),
      );
      this.replaceChildren(scriptPart(this.#box.element));
    }
    this.#box.paint(ticks.get(this.number));
  }
}
