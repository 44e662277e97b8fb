import type { Guide } from '@/lib/content/guide.ts';
import { routes } from '@/lib/routes.ts';

/** The role's other guides, each with what it answers. `except` is the one being read. */
export const RelatedGuides = ({ guide, except }: { guide: Guide; except?: string }) => (
  <section id="related" aria-labelledby="related-title" className="mt-16">
    <h2 id="related-title" className="text-2xl sm:text-3xl">
      Related resources
    </h2>
    <ul className="mt-5 grid sm:grid-cols-2 gap-5">
      {guide.resources
        .filter((resource) => resource.slug !== except)
        .map((resource) => (
          <li key={resource.slug} className="bg-surface border border-line rounded-lg p-4">
            <h3 className="text-lg">
              <a href={routes.resource(guide.role, resource.slug)}>{resource.title}</a>
            </h3>
            <p className="mt-1 text-sm text-muted">{resource.summary}</p>
            <p className="mt-2 text-sm text-muted">{resource.minutes} minutes to read</p>
          </li>
        ))}
    </ul>
  </section>
);
