import type { Metadata } from 'next';
import { WHAT_THEY_NAME } from '@/components/guide/guide-article.tsx';
import { Freshness } from '@/components/jobs/freshness.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { guides, rolesWithPages } from '@/lib/content/content.ts';
import { market } from '@/lib/jobs/market.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { siteCard } from '../cards/site-card.ts';
import { shareTags } from '../share-card.ts';

export const generateMetadata = (): Metadata => {
  const title = 'Careers Guides';
  const description = 'Every career guide, by role, with the open jobs beside it.';
  const path = routes.guides();
  return {
    title,
    description,
    alternates: { canonical: path },
    ...shareTags({ title, description, path, card: siteCard() }),
  };
};

export default function GuidesPage() {
  const { readFilter, search, isSample, lastImportAt } = market();
  const counts = search(readFilter({}), 1).facets.role;
  const written = new Set(guides.map((guide) => guide.role));
  return (
    <>
      <Breadcrumb
        siteUrl={settings().siteUrl}
        crumbs={[
          { name: 'Home', href: routes.home() },
          { name: 'Careers Guides', href: routes.guides() },
        ]}
      />
      <h1 className="text-4xl mt-4">Careers Guides</h1>
      {guides.map((guide) => (
        <article key={guide.role} className="mt-8 max-w-[44rem]">
          <h2 className="text-2xl">
            <a href={routes.guide(guide.role)}>{guide.title}</a>
          </h2>
          <p className="mt-2">{guide.summary}</p>
          <div className="prose mt-3" dangerouslySetInnerHTML={{ __html: guide.roleHtml }} />
          <ol className="mt-3 space-y-1">
            {guide.steps.map((step) => (
              <li key={step.id}>
                <a href={routes.guide(guide.role, step.id)}>
                  Step {step.number}: {step.title}
                </a>
                . {step.summary}
              </li>
            ))}
          </ol>
          <p className="mt-2 text-sm text-muted">
            {plural(counts[guide.role] ?? 0, jobWord(isSample))} beside it ·{' '}
            <a href={routes.demand(guide.role)}>{WHAT_THEY_NAME}</a>
          </p>
          <ul className="mt-3 list-disc pl-5">
            {guide.resources.map((resource) => (
              <li key={resource.slug}>
                <a href={routes.resource(guide.role, resource.slug)}>{resource.title}</a>
              </li>
            ))}
          </ul>
        </article>
      ))}
      <section aria-labelledby="unwritten-title" className="mt-12">
        <h2 id="unwritten-title" className="text-2xl">
          Not written yet
        </h2>
        <p className="mt-1 text-muted">These roles have no guide so far; their open jobs are here already.</p>
        <ul className="mt-3 columns-2 sm:columns-3">
          {rolesWithPages
            .filter((role) => !written.has(role.slug))
            .map((role) => (
              <li key={role.slug}>
                <a href={routes.guide(role.slug)}>{role.name}</a>{' '}
                <span className="text-muted text-sm">
                  {(counts[role.slug] ?? 0).toLocaleString('en')} ·{' '}
                  <a href={routes.demand(role.slug)}>
                    skills<span className="sr-only"> that {role.name} openings name</span>
                  </a>
                </span>
              </li>
            ))}
        </ul>
      </section>
      <Freshness lastImportAt={lastImportAt} isSample={isSample} />
    </>
  );
}
