import { dayOf } from '../../lib/day.ts';
import { plural } from '../../lib/jobs/wording/plural.ts';
import { fileName, progressJson, progressMarkdown, type Ticks } from '../../lib/progress/exports.ts';
import { hasChangedSince, type Outline, topicsOf } from '../../lib/progress/outline.ts';
import { planOf } from '../../lib/progress/plan.ts';
import { planHtml } from '../../lib/progress/plan-html.ts';
import { totalsOf } from '../../lib/progress/totals.ts';
import { build } from './build-element.ts';
import { copyAddress } from './copy-address.ts';
import { CannotRead, whyNot } from './device-store.ts';
import { onSecondPress } from './on-second-press.ts';
import { OwnReach } from './own-reach.ts';
import { partIn } from './part-in.ts';
import { addedText, addressOf, numberOf, outlineOf, rowsIn, setBar, stepsIn } from './progress-parts.ts';
import { giveFile, parsedFile, whenFileChosen } from './reader-file.ts';
import { TickBox } from './tick-box.ts';
import { ticksHere, whenTicksChange } from './ticks-here.ts';
import { parseTicks, tickedOn, ticksOf, withAllTicks, withoutGuide } from './ticks-shape.ts';

/** `<own-progress>`: fills a page of progress with what is ticked on this device. Nothing of it is sent. */
export class OwnProgress extends HTMLElement {
  #leave = new AbortController();
  #guide: Outline = { role: '', title: '', steps: [] };
  #boxes = new Map<number, TickBox>();
  #reach = new OwnReach(this);

  connectedCallback(): void {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.#guide = outlineOf(this);
    this.#wireFiles(signal);
    whenTicksChange(() => this.#paint(), signal);
    this.#paint();
  }

  disconnectedCallback(): void {
    this.#leave.abort();
  }

  #say(sentence: string): void {
    partIn(this, 'said').textContent = sentence;
  }

  /** Beside the buttons at the foot, where the reader has pressed. */
  #sayThere(sentence: string): void {
    partIn(this, 'copy-said').textContent = sentence;
  }

  #try(step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#sayThere(whyNot(error));
    }
  }

  #ticks(): Ticks {
    return ticksOf(ticksHere.read(), this.#guide.role);
  }

  #wireFiles(signal: AbortSignal): void {
    const { role } = this.#guide;
    const today = dayOf(new Date());
    const onPress = (name: string, act: () => void): void =>
      partIn(this, name).addEventListener('click', () => this.#try(act), { signal });
    onPress('json', () =>
      giveFile(`${fileName(role, today)}.json`, 'application/json', progressJson(this.#guide, this.#ticks())),
    );
    onPress('markdown', () => {
      const address = `${location.origin}${location.pathname.replace(/\/progress$/, '')}`;
      const text = progressMarkdown(this.#guide, this.#ticks(), { address, today });
      giveFile(`${fileName(role, today)}.md`, 'text/markdown', text);
    });
    whenFileChosen(partIn(this, 'import'), {
      take: async (file) => {
        const more = await parsedFile(file, parseTicks);
        let said = '';
        ticksHere.change((all) => {
          const { all: after, added, already } = withAllTicks(all, more, today);
          said = addedText(added, already);
          return after;
        });
        return said;
      },
      say: (sentence) => this.#sayThere(sentence),
      signal,
    });
    onSecondPress(partIn(this, 'clear'), {
      ask: 'Press again to remove every tick of this guide from this device; it cannot be undone.',
      say: (sentence) => this.#sayThere(sentence),
      act: () =>
        this.#try(() => {
          this.#remove();
          this.#sayThere('Every tick of this guide was removed.');
        }),
      signal,
    });
    const acts = partIn(this, 'acts');
    if (!acts.querySelector('[data-part="copy"]')) {
      const copy = copyAddress(
        'Copy the address of my progress',
        'Copy the address of my progress',
        (sentence) => this.#sayThere(sentence),
        () => addressOf(this.#guide, this.#ticks()),
      );
      copy.dataset.part = 'copy';
      acts.append(copy);
    }
  }

  /** Of this guide alone; where what stands there cannot be read, all of it, which the button's question has said. */
  #remove(): void {
    try {
      ticksHere.change((all) => withoutGuide(all, this.#guide.role));
    } catch (error) {
      if (!(error instanceof CannotRead)) throw error;
      ticksHere.clear();
    }
  }

  #paint(): void {
    try {
      this.#paintTicks(this.#ticks());
    } catch (error) {
      // The links of the server's page stay, which tick in the address.
      // What cannot be read can still be taken away.
      if (error instanceof CannotRead)
        partIn(this, 'acts').closest('[data-part="with"]')?.removeAttribute('hidden');
      this.#say(
        `${whyNot(error)}${this.#boxes.size ? '' : ' The links below tick in the address of the page, all the same.'}`,
      );
    }
  }

  /** Only once it is known that the device keeps ticks: else the server's page stays, whose links work. */
  #showOwn(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[data-part="without"]')) part.hidden = true;
    for (const part of this.querySelectorAll<HTMLElement>('[data-part="with"]')) part.hidden = false;
  }

  #paintTicks(ticks: Ticks): void {
    this.#showOwn();
    const isDone = (number: number): boolean => ticks.has(number);
    for (const row of rowsIn(this)) this.#boxIn(row).paint(ticks.get(numberOf(row)));
    setBar(this, totalsOf(topicsOf(this.#guide), isDone));
    for (const [at, step] of stepsIn(this).entries())
      setBar(step, totalsOf(this.#guide.steps[at]?.topics ?? [], isDone));
    const plan = this.querySelector<HTMLElement>('[data-part="plan"]');
    const { hundredths, from = '' } = plan?.dataset ?? {};
    if (plan)
      plan.innerHTML = planHtml(planOf(this.#guide.steps, isDone, { hundredths: Number(hundredths), from }));
    this.#reach.paint(isDone);
    this.#paintChanges(ticks);
  }

  #boxIn(row: HTMLElement): TickBox {
    const number = numberOf(row);
    const known = this.#boxes.get(number);
    if (known) return known;
    const title = row.querySelector('[data-part="title"]')?.cloneNode(true) ?? '';
    const box = new TickBox({ role: this.#guide.role, number, changed: row.dataset.changed ?? null }, title);
    row.querySelector('a.tick')?.replaceWith(box.element);
    this.#boxes.set(number, box);
    return box;
  }

  #paintChanges(ticks: Ticks): void {
    const numbers = topicsOf(this.#guide)
      .filter((topic) => hasChangedSince(topic, ticks.get(topic.number) ?? null))
      .map(({ number }) => number);
    const button = build(
      'button',
      { type: 'button', class: 'cursor-pointer text-accent underline' },
      'I have read the changes',
    );
    button.addEventListener('click', () => {
      try {
        ticksHere.change((all) => tickedOn(all, this.#guide.role, numbers, dayOf(new Date())));
        this.#say('Noted: the changes are read.');
      } catch (error) {
        this.#say(whyNot(error));
      }
      // The button is gone, and the focus would be lost with it.
      const said = partIn(this, 'said');
      said.tabIndex = -1;
      said.focus();
    });
    const words = `${plural(numbers.length, 'ticked topic')} ${numbers.length === 1 ? 'has' : 'have'} changed since: marked below. `;
    partIn(this, 'changes').replaceChildren(...(numbers.length ? [words, button] : []));
  }
}
