import type { Guide } from '@/lib/content/guide.ts';
import { routes } from '@/lib/routes.ts';
import { TopicLinks } from './topic-links.tsx';

/** The guide at a glance: every step and topic as a link. */
export const ContentsList = ({ guide }: { guide: Guide }) => (
  <nav id="contents" aria-labelledby="contents-title" className="mt-8 border-y border-line py-4">
    <h2 id="contents-title" className="text-lg">
      Contents
    </h2>
    <p className="text-sm mt-1 page-only no-print">
      <a href={routes.progress(guide.role)}>Your progress and a plan by hours</a>
      <tick-bar />
    </p>
    <ol className="mt-2 grid sm:grid-cols-2 gap-x-8 gap-y-3">
      {guide.steps.map((step) => (
        <li key={step.id}>
          <a href={`#${step.id}`} className="font-semibold">
            {step.number}. {step.title}
          </a>
          <TopicLinks topics={step.topics} className="mt-1 space-y-0.5" />
        </li>
      ))}
      <li>
        <a href="#faq" className="font-semibold">
          FAQ
        </a>
      </li>
      <li>
        <a href="#related" className="font-semibold">
          Related resources
        </a>
      </li>
    </ol>
  </nav>
);
