import { plural } from '../../lib/jobs/wording/plural.ts';
import { build } from './build-element.ts';
import { scriptPart } from './script-part.ts';
import { readTicks } from './tick-box.ts';
import { whenTicksChange } from './ticks-here.ts';
import { TopicTick } from './topic-tick.ts';

/** `<tick-bar>`: how much is ticked of the step it stands in, else of the page. Nothing where nothing is. */
export class TickBar extends HTMLElement {
  #leave = new AbortController();
  #bar = build('progress');
  #words = build('span');
  #part = scriptPart(build('span', { class: 'tally' }, this.#bar, this.#words));

  connectedCallback(): void {
    this.#leave = new AbortController();
    if (!this.#part.isConnected) this.append(this.#part);
    whenTicksChange(() => this.#paint(), this.#leave.signal);
    this.#paint();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  #paint(): void {
    const place = this.closest('.trail') ?? document;
    const topics = [...place.querySelectorAll('topic-tick')].filter((topic) => topic instanceof TopicTick);
    const ticks = readTicks(topics[0]?.guideRole ?? '');
    const done = topics.filter(({ number }) => ticks?.has(number)).length;
    this.#part.hidden = done === 0;
    this.#bar.max = topics.length;
    this.#bar.value = done;
    this.#bar.ariaLabel = this.closest('#contents') ? 'Done in this guide' : 'Done in this step';
    this.#words.textContent = `${done} of ${plural(topics.length, 'topic')} done`;
  }
}
