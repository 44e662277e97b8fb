import { hoursText } from '@/components/ui/hours-text.ts';
import type { Topic } from '@/lib/content/guide.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import type { GuideDemand } from './guide-demand.ts';
import { NamedBlock, NamedSkills } from './named-block.tsx';
import { PlaceHeading } from './place-heading.tsx';
import { PointProof } from './point-proof.tsx';

type Props = {
  topic: Topic;
  number: string;
  demand: GuideDemand;
  /** Where this topic is ticked (`tickHref`). */
  tickHref: string;
  /** The level of its heading, one below that of its step. */
  as?: 'h2' | 'h3';
  /** Its address that lasts, where it is shown on another page than its guide's. */
  href?: string;
};

/** One topic of a step: what to learn, how long it takes, what to be able to do before going on, where to learn it. */
export const TopicSection = ({ topic, number, demand, tickHref, as = 'h3', href }: Props) => {
  const Sub = as === 'h2' ? 'h3' : 'h4';
  return (
    <section className="topic mt-10">
      <PlaceHeading
        as={as}
        className="text-xl"
        place={topic}
        name={topic.title}
        number={number}
        {...(href ? { href } : {})}
      />
      <p className="text-sm text-muted mt-1">About {hoursText(topic.hours)}, our estimate</p>
      <topic-tick className="page-only" {...(topic.changed ? { 'data-changed': topic.changed } : {})}>
        <a href={tickHref}>
          Tick off <span className="sr-only">{topic.title}</span>
        </a>
      </topic-tick>
      <div className="prose mt-3" dangerouslySetInnerHTML={{ __html: topic.html }} />
      {topic.points.map((point, at) => (
        <div key={point.title} className="mt-5 pl-3 sm:pl-4 border-l-2 border-line">
          <Sub className="text-base">{point.title}</Sub>
          <div className="prose mt-1" dangerouslySetInnerHTML={{ __html: point.html }} />
          {point.skills.length > 0 && (
            <PointProof id={`${topic.id}.${at + 1}`} skills={point.skills} demand={demand} />
          )}
        </div>
      ))}
      <div className="mt-5 bg-tint rounded-lg px-4 py-3">
        <Sub className="text-base">Before you go on, you can</Sub>
        <ul className="checks mt-1 pl-5 space-y-1">
          {topic.ableTo.map((check) => (
            <li key={check}>{check}</li>
          ))}
        </ul>
      </div>
      <Sub className="text-base mt-5">Learn it free</Sub>
      <ul className="mt-1 space-y-1">
        {topic.resources.map((resource) => (
          <li key={resource.url}>
            <a href={resource.url}>{resource.title}</a>{' '}
            <span className="text-muted">
              · {resource.by}. {resource.note}
            </span>
          </li>
        ))}
      </ul>
      {topic.skills.length > 0 && (
        <NamedBlock
          id={topic.id}
          demand={demand}
          title={<Sub className="text-base">{namedTitle(demand.isSample)}</Sub>}
          className="mt-5"
        >
          <NamedSkills skills={demand.ofEach(topic.skills)} demand={demand} />
        </NamedBlock>
      )}
    </section>
  );
};

/** The heading over what the openings name of a topic. */
export const namedTitle = (isSample: boolean): string => `In the ${jobWord(isSample)}s`;
