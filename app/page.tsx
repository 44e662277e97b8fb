import type { Metadata } from 'next';
import { Freshness } from '@/components/jobs/freshness.tsx';
import { guideOf, guides, rolesWithPages } from '@/lib/content/content.ts';
import { market } from '@/lib/jobs/market.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { siteCard } from './cards/site-card.ts';
import { SITE_DESCRIPTION, SITE_TITLE, shareTags } from './share-card.ts';

export const generateMetadata = (): Metadata => ({
  alternates: { canonical: routes.home() },
  ...shareTags({ title: SITE_TITLE, description: SITE_DESCRIPTION, path: routes.home(), card: siteCard() }),
});

export default function HomePage() {
  const { readFilter, search, isSample, lastImportAt } = market();
  const counts = search(readFilter({}), 1).facets.role;
  const written = (slug: string): number => (guideOf(slug) ? 0 : 1);
  const roles = rolesWithPages.toSorted(
    (a, b) => written(a.slug) - written(b.slug) || (a.name < b.name ? -1 : 1),
  );
  return (
    <>
      <header className="pt-14 pb-10 max-w-[44rem]">
        <h1 className="text-4xl sm:text-5xl">Find the path, and the jobs it leads to</h1>
        <p className="mt-5 text-lg text-muted">
          Waymark’s guides take you from the first line of code to the first job, step by step. Beside the
          steps stand the open jobs for the role, and every skill says how many of them name it.
        </p>
        {guides.map((guide) => (
          <p key={guide.role} className="mt-6">
            <a
              href={routes.guide(guide.role)}
              className="inline-block rounded-md bg-accent text-on-accent font-semibold px-5 py-2.5 no-underline"
            >
              Start with the {guide.roleName.toLowerCase()} guide
            </a>
          </p>
        ))}
      </header>
      <section aria-labelledby="roles-title">
        <h2 id="roles-title" className="text-2xl">
          Roles and their open jobs
        </h2>
        <ul className="mt-5 grid sm:grid-cols-2 wide:grid-cols-3 gap-4">
          {roles.map((role) => (
            <li key={role.slug} className="bg-surface border border-line rounded-lg p-4">
              <h3 className="text-lg">
                <a href={routes.guide(role.slug)}>{role.name}</a>
              </h3>
              <p className="text-sm text-muted mt-1">
                {plural(counts[role.slug] ?? 0, jobWord(isSample))} ·{' '}
                {guideOf(role.slug) ? 'step-by-step guide' : 'guide not written yet'}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <Freshness lastImportAt={lastImportAt} isSample={isSample} />
    </>
  );
}
