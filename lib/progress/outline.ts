import type { Hours } from '../content/guide.ts';

/** What progress needs to know of a guide: a `Guide` is one, and so is what a script reads off a page. */

export type TopicOutline = {
  number: number;
  id: string;
  title: string;
  hours: Hours;
  /** The day since which somebody who has ticked it should look again; null while there is none. */
  changed: string | null;
};
export type StepOutline = { number: number; title: string; topics: readonly TopicOutline[] };
export type Outline = { role: string; title: string; steps: readonly StepOutline[] };

export const topicsOf = ({ steps }: Pick<Outline, 'steps'>): readonly TopicOutline[] =>
  steps.flatMap(({ topics }) => topics);

/** What has changed since the day it was ticked on. Without a day nothing can be said, and nothing is. */
export const hasChangedSince = ({ changed }: Pick<TopicOutline, 'changed'>, day: string | null): boolean =>
  changed !== null && day !== null && changed > day;
