import { isDay } from '../day.ts';
import { canonicalDone, readDone, writeDone } from './done.ts';
import { hasChangedSince, type Outline, type TopicOutline, topicsOf } from './outline.ts';
import { canonicalHours, canonicalStart } from './plan-asked.ts';

/** What the address of a page of progress says, each as its text. */
export type ProgressState = {
  /** Ticked topics (see `done.ts`); empty where none is. */
  done: string;
  /** The day the ticks were made or last reviewed; null where it is not known. */
  on: string | null;
  /** Hours a week and the day of the start, as they were written, readable or not; null where none was. */
  hours: string | null;
  from: string | null;
};

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads a query leniently. Never throws; each of its texts is bounded in length. */
export const readProgress = (params: Params): ProgressState => {
  const first = (key: string): string | null => [params[key]].flat()[0] ?? null;
  const [on, hours, from] = [first('on'), first('hours'), first('from')];
  return {
    done: canonicalDone([params.done].flat().join('.')),
    on: isDay(on) ? on : null,
    hours: hours === null ? null : canonicalHours(hours),
    from: from === null ? null : canonicalStart(from),
  };
};

/** The query of a state, in one spelling; `readProgress` reads it back. A day without ticks says nothing. */
export const progressQuery = ({ done, on, hours, from }: ProgressState): string => {
  const pairs = { done: done || null, on: done ? on : null, hours, from };
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(pairs)) if (value !== null) params.set(key, value);
  return params.toString();
};

/** The query under which ticks are handed on: without what somebody plans. */
export const doneQuery = (state: Pick<ProgressState, 'done' | 'on'>): string =>
  progressQuery({ ...state, hours: null, from: null });

/** Where one topic is the first that is ticked. */
export const firstTickQuery = (number: number, today: string): string =>
  doneQuery({ done: writeDone([number]), on: today });

type Topics = Pick<Outline, 'steps'>;

/** Which topics of a guide a state names, and how many numbers the guide does not have. */
export const doneOf = (guide: Topics, { done }: Pick<ProgressState, 'done'>) =>
  readDone(
    done,
    topicsOf(guide).map(({ number }) => number),
  );

/** The ticked topics that have changed since the day of the ticks. */
export const changedTopics = (guide: Topics, state: ProgressState): TopicOutline[] => {
  const { numbers } = doneOf(guide, state);
  return topicsOf(guide).filter(
    (topic) => numbers.includes(topic.number) && hasChangedSince(topic, state.on),
  );
};

/** The state after a press on a topic: with it, or without it where it was ticked. */
export const toggled = (
  guide: Topics,
  state: ProgressState,
  number: number,
  today: string,
): ProgressState => {
  const { numbers } = doneOf(guide, state);
  const after = numbers.includes(number) ? numbers.filter((one) => one !== number) : [...numbers, number];
  // While a change waits to be read the day stays: today's would hide it.
  return { ...state, done: writeDone(after), on: changedTopics(guide, state).length ? state.on : today };
};
