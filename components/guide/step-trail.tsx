import type { Guide, Step } from '@/lib/content/guide.ts';
import { routes } from '@/lib/routes.ts';
import { TopicLinks } from './topic-links.tsx';

/** Where a step stands on the way: every step of the guide in order, this one marked. */
export const StepTrail = ({ guide, step }: { guide: Guide; step: Step }) => (
  <nav id="contents" aria-label="Steps of the guide" className="mt-5 border-y border-line py-3 no-print">
    <ol className="space-y-0.5">
      {guide.steps.map((one) => (
        <li key={one.id}>
          <a
            href={routes.step(guide.role, one.id)}
            aria-current={one.id === step.id ? 'step' : undefined}
            className="inline-block py-0.5 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {one.number}. {one.title}
          </a>
          {one.id === step.id && <TopicLinks topics={step.topics} className="pl-5" />}
        </li>
      ))}
    </ol>
  </nav>
);

/** The way on from a step: to the one before and the one after it, with their titles. */
export const StepNeighbours = ({ guide, step }: { guide: Guide; step: Step }) => {
  const [before, after] = [-1, 1].map((way) =>
    guide.steps.find(({ number }) => number === step.number + way),
  );
  return (
    <nav aria-label="Step before and after" className="mt-14 border-t border-line pt-4 no-print">
      <ul className="flex flex-wrap justify-between gap-x-8 gap-y-4">
        {before && (
          <li>
            <a rel="prev" href={routes.step(guide.role, before.id)}>
              <span aria-hidden="true">← </span>Step {before.number}: {before.title}
            </a>
          </li>
        )}
        {after && (
          <li className="ml-auto text-right">
            <a rel="next" href={routes.step(guide.role, after.id)}>
              Step {after.number}: {after.title}
              <span aria-hidden="true"> →</span>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
};
