import type { ReactNode } from 'react';
import { Day } from '@/components/ui/day.tsx';
import { hoursText } from '@/components/ui/hours-text.ts';
import type { Step } from '@/lib/content/guide.ts';
import { routes } from '@/lib/routes.ts';
import { PlaceHeading } from './place-heading.tsx';
import { SourceList } from './source-list.tsx';

/** One step of the trail with its topics as children. */
export const StepSection = ({ role, step, children }: { role: string; step: Step; children: ReactNode }) => (
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
    <div className="prose mt-4 text-lg" dangerouslySetInnerHTML={{ __html: step.html }} />
    {children}
    <SourceList sources={step.sources} of={`Step ${step.number}`} />
  </section>
);
