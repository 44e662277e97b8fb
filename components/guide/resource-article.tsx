import { Day } from '@/components/ui/day.tsx';
import type { Guide, Resource } from '@/lib/content/guide.ts';
import { routes } from '@/lib/routes.ts';
import { RelatedGuides } from './related-guides.tsx';
import { SourceList } from './source-list.tsx';

/** A whole guide beside the roadmap: career, salary, skills, resume. */
export const ResourceArticle = ({ guide, resource }: { guide: Guide; resource: Resource }) => (
  <article className="max-w-[44rem]">
    <h1 className="text-4xl sm:text-5xl mt-5">{resource.title}</h1>
    <p className="mt-5 text-xl text-muted leading-snug">{resource.summary}</p>
    <p className="mt-4 text-sm text-muted">
      Updated <Day iso={resource.updated} /> · {resource.minutes} minutes to read · part of{' '}
      <a href={routes.guide(guide.role)}>{guide.title}</a>
    </p>
    <nav id="contents" aria-label="Contents" className="mt-6 border-y border-line py-3">
      <ul className="sm:columns-2 gap-8">
        {resource.contents.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`} className="inline-block py-0.5">
              {section.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <div className="prose mt-6" dangerouslySetInnerHTML={{ __html: resource.html }} />
    <SourceList sources={resource.sources} of="this guide" />
    <RelatedGuides guide={guide} except={resource.slug} />
  </article>
);
