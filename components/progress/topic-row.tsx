import { Day } from '@/components/ui/day.tsx';
import { hoursText } from '@/components/ui/hours-text.ts';
import type { TopicOutline } from '@/lib/progress/outline.ts';

type Props = {
  topic: TopicOutline;
  isDone: boolean;
  hasChanged: boolean;
  /** The address with it ticked, or unticked. */
  nextHref: string;
  /** Where it is taught. */
  readHref: string;
};

/** A topic with its tick: a link to the next address, which a script makes a checkbox where ticks are the reader's own. */
export const TopicRow = ({ topic, isDone, hasChanged, nextHref, readHref }: Props) => (
  <li
    id={topic.id}
    className="ticks"
    data-number={topic.number}
    data-min={topic.hours.min}
    data-max={topic.hours.max}
    {...(topic.changed ? { 'data-changed': topic.changed } : {})}
    {...(isDone ? { 'data-done': '' } : {})}
  >
    <a href={nextHref} className="tick">
      <span className="tick-box" aria-hidden="true" />
      <span data-part="title">{topic.title}</span>
      <span className="sr-only">{isDone ? 'is done: untick it' : 'is not done: tick it'}</span>
    </a>
    <p>
      {hoursText(topic.hours)}
      <span className="no-print">
        {' · '}
        <a href={readHref} aria-label={`Read: ${topic.title}`}>
          Read
        </a>
      </span>
      {hasChanged && topic.changed && (
        <span data-part="changed">
          {' · '}
          <strong>
            changed on <Day iso={topic.changed} />, since it was ticked
          </strong>
        </span>
      )}
    </p>
  </li>
);
