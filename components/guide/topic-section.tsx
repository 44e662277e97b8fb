import { hoursText } from '@/components/ui/hours-text.ts';
import type { Topic } from '@/lib/content/guide.ts';
import { PlaceHeading } from './place-heading.tsx';

/** A skill, the filtered panel, and how many of the role's open jobs name it. */
export type SkillLink = { name: string; href: string; count: number };

type Props = {
  topic: Topic;
  number: string;
  skillLinks: readonly SkillLink[];
  skillBase: string;
  /** Where this topic is ticked (`tickHref`). */
  tickHref: string;
  /** The level of its heading, one below that of its step. */
  as?: 'h2' | 'h3';
  /** Its address that lasts, where it is shown on another page than its guide's. */
  href?: string;
};

/** One topic of a step: what to learn, how long it takes, what to be able to do before going on, where to learn it. */
export const TopicSection = ({ topic, number, skillLinks, skillBase, tickHref, as = 'h3', href }: Props) => {
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
      {topic.points.map((point) => (
        <div key={point.title} className="mt-5 pl-3 sm:pl-4 border-l-2 border-line">
          <Sub className="text-base">{point.title}</Sub>
          <div className="prose mt-1" dangerouslySetInnerHTML={{ __html: point.html }} />
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
      <p className="mt-4 text-sm no-address">
        <span className="text-muted">Named, of {skillBase}: </span>
        {skillLinks.map((skill, at) => (
          <span key={skill.href}>
            {at > 0 && ', '}
            {skill.count > 0 ? <a href={skill.href}>{skill.name}</a> : skill.name} {skill.count}
          </span>
        ))}
      </p>
    </section>
  );
};
