import type { ReactNode } from 'react';
import { AnchorLink } from '@/components/ui/anchor-link.tsx';
import { Day } from '@/components/ui/day.tsx';
import { hoursText } from '@/components/ui/hours-text.ts';
import type { Step } from '@/lib/content/guide.ts';
import { SourceList } from './source-list.tsx';

/** One step of the trail with its topics as children. */
export const StepSection = ({ step, children }: { step: Step; children: ReactNode }) => (
  <section id={step.id} className="trail relative pl-7 sm:pl-12 mt-14">
    <span className="blaze absolute left-0 top-1" aria-hidden="true" />
    <h2 className="marked text-2xl sm:text-3xl">
      Step {step.number}: {step.title}
      <AnchorLink id={step.id} name={`Step ${step.number}: ${step.title}`} />
    </h2>
    <p className="text-sm text-muted mt-2">
      About {hoursText(step.hours)} · checked on <Day iso={step.checkedOn} />
    </p>
    <tick-bar />
    <div className="prose mt-4 text-lg" dangerouslySetInnerHTML={{ __html: step.html }} />
    {children}
    <SourceList sources={step.sources} of={`Step ${step.number}`} />
  </section>
);
