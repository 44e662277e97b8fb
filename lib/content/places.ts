import type { Guide, Question, Step, Topic } from './guide.ts';

/** What an id of a guide names today, whether it is the id of today or a former one. */
export type Place =
  | { kind: 'step'; step: Step }
  | { kind: 'topic'; step: Step; topic: Topic }
  | { kind: 'question'; question: Question };

/** The place that an id leads to; null where no place of the guide has or had it. */
export const placeOf = (guide: Guide, id: string): Place | null => {
  const isNamed = (place: { id: string; formerIds: readonly string[] }): boolean =>
    place.id === id || place.formerIds.includes(id);
  for (const step of guide.steps) {
    if (isNamed(step)) return { kind: 'step', step };
    const topic = step.topics.find(isNamed);
    if (topic) return { kind: 'topic', step, topic };
  }
  const question = guide.questions.find(isNamed);
  return question ? { kind: 'question', question } : null;
};

/** A step as its page is asked for, and where that stands today when it was asked for by another name. */
export type StepAsked = { step: Step; moved: { topic: string; isForEver: boolean } | null };

/**
 * The step whose page an id leads to; null where there is none. A former id leads to the step of today for ever, and
 * to its topic where the step became one. A topic's id of today leads to where it is taught, but not for ever: a topic
 * may yet become a step of its own.
 */
export const stepAsked = (guide: Guide, id: string): StepAsked | null => {
  const place = placeOf(guide, id);
  if (!place || place.kind === 'question') return null;
  const { step } = place;
  if (place.kind === 'topic')
    return { step, moved: { topic: place.topic.id, isForEver: place.topic.id !== id } };
  return { step, moved: step.id === id ? null : { topic: '', isForEver: true } };
};
