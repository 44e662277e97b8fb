import type { Outline } from '@/lib/progress/outline.ts';
import {
  changedTopics,
  doneOf,
  type ProgressState,
  progressQuery,
  toggled,
} from '@/lib/progress/progress-address.ts';
import { totalsOf } from '@/lib/progress/totals.ts';
import { routes } from '@/lib/routes.ts';
import { Bar } from './bar.tsx';
import { TopicRow } from './topic-row.tsx';

type Props = { guide: Outline; state: ProgressState; today: string };

/** Every step with its bar, and its topics with a tick each. */
export const ProgressSteps = ({ guide, state, today }: Props) => {
  const done = new Set(doneOf(guide, state).numbers);
  const changed = new Set(changedTopics(guide, state));
  const isDone = (number: number): boolean => done.has(number);
  return guide.steps.map((step) => (
    <section
      key={step.number}
      data-step={step.number}
      aria-labelledby={`progress-step-${step.number}`}
      className="sheet mt-8"
    >
      <h2 id={`progress-step-${step.number}`} className="text-xl">
        Step {step.number}: <span data-part="title">{step.title}</span>
      </h2>
      <Bar name={`Step ${step.number}`} totals={totalsOf(step.topics, isDone)} />
      <ul className="mt-2">
        {step.topics.map((topic) => (
          <TopicRow
            key={topic.id}
            topic={topic}
            isDone={isDone(topic.number)}
            hasChanged={changed.has(topic)}
            nextHref={routes.progress(
              guide.role,
              progressQuery(toggled(guide, state, topic.number, today)),
              topic.id,
            )}
            readHref={routes.guide(guide.role, topic.id)}
          />
        ))}
      </ul>
    </section>
  ));
};
