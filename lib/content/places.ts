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
