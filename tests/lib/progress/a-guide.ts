import type { Outline, TopicOutline } from '../../../lib/progress/outline.ts';

export const aTopic = (number: number, given: Partial<TopicOutline> = {}): TopicOutline => ({
  number,
  id: `topic-${number}`,
  title: `Topic ${number}`,
  hours: { min: 10 * number, max: 20 * number },
  changed: null,
  ...given,
});

/** Two steps: topics 1, 2 (30–60 hours) and 5, 3 (80–160 hours); 4 was retired. */
export const aGuide = (given: Partial<Outline> = {}): Outline => ({
  role: 'backend-developer',
  title: 'How to Become One',
  steps: [
    { number: 1, title: 'Begin', topics: [aTopic(1), aTopic(2)] },
    { number: 2, title: 'Go on', topics: [aTopic(5), aTopic(3)] },
  ],
  ...given,
});
