import { type Hours, rangeText, sumHours } from '../content/guide.ts';
import { plural } from '../jobs/wording/plural.ts';
import type { TopicOutline } from './outline.ts';

/** How much of some topics is done, in topics and in hours. */
export type Totals = { done: number; all: number; hoursDone: Hours; hoursAll: Hours };

export const totalsOf = (topics: readonly TopicOutline[], isDone: (number: number) => boolean): Totals => {
  const done = topics.filter(({ number }) => isDone(number));
  const hoursOf = (some: readonly TopicOutline[]): Hours => sumHours(some.map(({ hours }) => hours));
  return { done: done.length, all: topics.length, hoursDone: hoursOf(done), hoursAll: hoursOf(topics) };
};

/** "4 of 15 topics, 120–230 of 720–1,360 hours". */
export const totalsText = ({ done, all, hoursDone, hoursAll }: Totals): string =>
  `${done} of ${plural(all, 'topic')}, ${rangeText(hoursDone)} of ${rangeText(hoursAll)} hours`;
