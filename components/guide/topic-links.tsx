import type { Topic } from '@/lib/content/guide.ts';

/** The topics of a step as links to their places on this page. */
export const TopicLinks = ({ topics, className }: { topics: readonly Topic[]; className: string }) => (
  <ul className={`text-sm ${className}`}>
    {topics.map((topic) => (
      <li key={topic.id}>
        <a href={`#${topic.id}`} className="inline-block py-0.5 text-muted no-underline hover:underline">
          {topic.title}
        </a>
      </li>
    ))}
  </ul>
);
