import { plural } from '../../lib/jobs/wording/plural.ts';
import { writeDone } from '../../lib/progress/done.ts';
import type { Ticks } from '../../lib/progress/exports.ts';
import { type Outline, type StepOutline, type TopicOutline, topicsOf } from '../../lib/progress/outline.ts';
import { doneQuery } from '../../lib/progress/progress-address.ts';
import { type Totals, totalsText } from '../../lib/progress/totals.ts';
import { NotSaved } from './device-store.ts';

/** A page of progress as the server sent it, read back. */

export const rowsIn = (element: HTMLElement): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('li[data-number]'),
];

export const numberOf = ({ dataset }: HTMLElement): number => Number(dataset.number);

const titleIn = (element: Element): string => element.querySelector('[data-part="title"]')?.textContent ?? '';

const topicOf = (row: HTMLElement): TopicOutline => ({
  number: numberOf(row),
  id: row.id,
  title: titleIn(row),
  hours: { min: Number(row.dataset.min), max: Number(row.dataset.max) },
  changed: row.dataset.changed ?? null,
});

export const stepsIn = (element: HTMLElement): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('[data-step]'),
];

/** The guide that a page of progress is of. */
export const outlineOf = (element: HTMLElement): Outline => ({
  role: element.dataset.role ?? '',
  title: element.dataset.title ?? '',
  steps: stepsIn(element).map(
    (step): StepOutline => ({
      number: Number(step.dataset.step),
      title: titleIn(step),
      topics: rowsIn(step).map(topicOf),
    }),
  ),
});

/** Sets the first bar within an element, and its words where they change. */
export const setBar = (within: Element, totals: Totals): void => {
  const [bar, words] = within.querySelector('[data-part="bar"]')?.children ?? [];
  if (bar instanceof HTMLProgressElement) bar.value = totals.done;
  const text = totalsText(totals);
  if (words && words.textContent !== text) words.textContent = text;
};

/** What became of ticks that were to be added. */
export const addedText = (added: number, already: number): string =>
  `${plural(added, 'topic')} added${already ? `; ${already} ${already === 1 ? 'was' : 'were'} ticked before and ${already === 1 ? 'keeps its' : 'keep their'} day` : ''}.`;

/** Under which anybody sees what is ticked here. The day is the first one: later ones would hide a change. */
export const addressOf = (guide: Outline, ticks: Ticks): string => {
  const known = topicsOf(guide).flatMap(({ number }) => (ticks.has(number) ? number : []));
  if (!known.length) throw new NotSaved('Nothing is ticked yet.');
  const on = known.map((number) => ticks.get(number) ?? '').sort()[0] ?? null;
  return `${location.origin}${location.pathname}?${doneQuery({ done: writeDone(known), on })}`;
};
