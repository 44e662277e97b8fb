import { Day } from '@/components/ui/day.tsx';
import { hoursText } from '@/components/ui/hours-text.ts';
import type { Guide, Step } from '@/lib/content/guide.ts';
import { routes } from '@/lib/routes.ts';
import type { GuideDemand } from './guide-demand.ts';
import { PlaceHeading } from './place-heading.tsx';
import { SourceList } from './source-list.tsx';
import { StepNeighbours, StepTrail } from './step-trail.tsx';
import { tickHref } from './tick-href.ts';
import { TopicSection } from './topic-section.tsx';

type Props = {
  guide: Guide;
  step: Step;
  demand: GuideDemand;
  /** The day on which a press ticks a topic. */
  today: string;
};

/** One step of a guide on a page of its own, whole, with its place on the way. */
export const StepArticle = ({ guide, step, demand, today }: Props) => (
  <article className="min-w-0 max-w-[44rem]">
    <reading-place />
    <header>
      <PlaceHeading
        as="h1"
        className="text-4xl sm:text-5xl mt-5"
        place={step}
        name={`Step ${step.number}: ${step.title}`}
        href={routes.step(guide.role, step.id)}
      />
      <p className="mt-5 text-xl text-muted leading-snug">{step.summary}</p>
      <p className="mt-4 text-sm text-muted">
        Step {step.number} of {guide.steps.length} of{' '}
        <a href={routes.guide(guide.role, step.id)}>{guide.title}</a> · about {hoursText(step.hours)} ·
        checked on <Day iso={step.checkedOn} /> · <a href="#jobs">open jobs that name its skills</a>
      </p>
      <tick-bar />
    </header>
    <StepTrail guide={guide} step={step} />
    <div className="prose mt-6 text-lg" dangerouslySetInnerHTML={{ __html: step.html }} />
    {step.topics.map((topic, at) => (
      <TopicSection
        key={topic.id}
        as="h2"
        // A topic may move to another step: the guide has it wherever it goes.
        href={routes.guide(guide.role, topic.id)}
        topic={topic}
        number={`${step.number}.${at + 1}`}
        demand={demand}
        tickHref={tickHref(guide.role, topic, today)}
      />
    ))}
    <SourceList sources={step.sources} of={`Step ${step.number}`} />
    <StepNeighbours guide={guide} step={step} />
    <copy-links />
  </article>
);
