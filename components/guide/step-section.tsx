import type { ReactNode } from 'react';
import { Day } from '@/components/ui/day.tsx';
import { hoursText } from '@/components/ui/hours-text.ts';
import { type Step, skillsOf } from '@/lib/content/guide.ts';
import { routes } from '@/lib/routes.ts';
import type { GuideDemand } from './guide-demand.ts';
import { NamedAny, NamedBlock } from './named-block.tsx';
import { PlaceHeading } from './place-heading.tsx';
import { SourceList } from './source-list.tsx';

type Props = { role: string; step: Step; demand: GuideDemand; children: ReactNode };

/** One step of the trail with its topics as children. */
export const StepSection = ({ role, step, demand, children }: Props) => {
  const skills = skillsOf(step.topics);
  return (
    <section className="trail relative pl-7 sm:pl-12 mt-14">
      <span className="blaze absolute left-0 top-1" aria-hidden="true" />
      <PlaceHeading
        as="h2"
        className="text-2xl sm:text-3xl"
        place={step}
        name={`Step ${step.number}: ${step.title}`}
        href={routes.step(role, step.id)}
      />
      <p className="text-sm text-muted mt-2">
        About {hoursText(step.hours)} · checked on <Day iso={step.checkedOn} />
        <span className="no-print">
          {' '}
          · <a href={routes.step(role, step.id)}>this step on its own page, with its jobs</a>
        </span>
      </p>
      <tick-bar />
      {skills.length > 0 && (
        <NamedBlock id={step.id} demand={demand} className="mt-2">
          <NamedAny
            share={demand.ofAny(skills)}
            of={skillsPhrase(skills.length)}
            isSample={demand.isSample}
          />
        </NamedBlock>
      )}
      <div className="prose mt-4 text-lg" dangerouslySetInnerHTML={{ __html: step.html }} />
      {children}
      <SourceList sources={step.sources} of={`Step ${step.number}`} />
    </section>
  );
};

/** What at least one of is named: "its 8 skills". */
export const skillsPhrase = (skills: number): string =>
  skills === 1 ? 'its 1 skill' : `its ${skills} skills`;
