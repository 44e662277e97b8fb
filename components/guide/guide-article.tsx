import { Day } from '@/components/ui/day.tsx';
import { hoursText } from '@/components/ui/hours-text.ts';
import type { Guide } from '@/lib/content/guide.ts';
import { routes } from '@/lib/routes.ts';
import { ChangeList } from './change-list.tsx';
import { ContentsList } from './contents-list.tsx';
import type { GuideDemand } from './guide-demand.ts';
import { KeepGuide } from './keep-guide.tsx';
import { type NearRole, NearRoles } from './near-roles.tsx';
import { QuestionList } from './question-list.tsx';
import { RelatedGuides } from './related-guides.tsx';
import { StepSection } from './step-section.tsx';
import { tickHref } from './tick-href.ts';
import { TopicSection } from './topic-section.tsx';

/** A guide with the figures that stand in it; its Markdown is written from the same. */
export type GuideProps = {
  guide: Guide;
  openJobs: string;
  demand: GuideDemand;
  neighbours: readonly NearRole[];
};

/** The way from a count of openings to their figures. */
export const WHAT_THEY_NAME = 'what they name';

/** The roadmap guide: lead, contents, steps, questions, related guides, changes. */
export const GuideArticle = ({
  guide,
  openJobs,
  demand,
  neighbours,
  today,
}: GuideProps & {
  /** The day on which a press ticks a topic. */
  today: string;
}) => (
  <article className="min-w-0 max-w-[44rem]">
    <reading-place />
    <header>
      <h1 className="text-4xl sm:text-5xl mt-5">{guide.title}</h1>
      <p className="mt-5 text-xl text-muted leading-snug">{guide.summary}</p>
      <p className="mt-4 text-sm text-muted">
        Updated <Day iso={guide.updated} /> · {guide.minutes} minutes to read · {hoursText(guide.hours)} to do
        · <a href="#jobs">{openJobs}</a> · <a href={routes.demand(guide.role)}>{WHAT_THEY_NAME}</a>
      </p>
    </header>
    <div className="prose mt-6" dangerouslySetInnerHTML={{ __html: guide.html }} />
    <ContentsList guide={guide} />
    {guide.steps.map((step) => (
      <StepSection key={step.id} role={guide.role} step={step} demand={demand}>
        {step.topics.map((topic, at) => (
          <TopicSection
            key={topic.id}
            topic={topic}
            number={`${step.number}.${at + 1}`}
            demand={demand}
            tickHref={tickHref(guide.role, topic, today)}
          />
        ))}
      </StepSection>
    ))}
    <QuestionList questions={guide.questions} />
    <RelatedGuides guide={guide} />
    {neighbours.length > 0 && <NearRoles roles={neighbours} day={demand.day} isSample={demand.isSample} />}
    <KeepGuide role={guide.role} />
    <ChangeList role={guide.role} changes={guide.changes} />
    <copy-links />
  </article>
);
