import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { everyRole, guideOf } from '@/lib/content/content.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';

type Props = { params: Promise<{ role: string }> };

export const metadata: Metadata = { title: 'This guide has no such page', robots: { index: false } };

/** What the edge sends, under 404, for an address below a role where nothing is: what the role has instead. */
export default async function MissingPage({ params }: Props) {
  const { role: slug } = await params;
  const role = everyRole.find((known) => known.slug === slug);
  if (!role) notFound();
  const guide = guideOf(slug);
  return (
    <div className="pt-14 max-w-[44rem]">
      <h1 className="text-4xl">This guide has no such page</h1>
      <p className="mt-4">
        {guide
          ? 'The address may be misspelled, for no step or page of this guide ever had it. These are all there are:'
          : `The guide for ${role.plural} is not written yet, so it has no pages of its own.`}
      </p>
      {guide && (
        <>
          <h2 className="text-xl mt-6">Steps</h2>
          <ol className="mt-2 space-y-1">
            {guide.steps.map((step) => (
              <li key={step.id}>
                <a href={routes.step(slug, step.id)}>
                  Step {step.number}: {step.title}
                </a>
              </li>
            ))}
          </ol>
          <h2 className="text-xl mt-6">Guides beside it</h2>
          <ul className="mt-2 list-disc pl-5 space-y-1">
            {guide.resources.map((resource) => (
              <li key={resource.slug}>
                <a href={routes.resource(slug, resource.slug)}>{resource.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="mt-6 list-disc pl-5 space-y-1">
        <li>
          <a href={routes.guide(slug)}>{guide ? 'The whole guide' : `${role.name}, with its open jobs`}</a>
        </li>
        <li>
          <a href={routes.jobs(filterQuery(market().readFilter({ role: slug })))}>
            Every open job for {role.plural}
          </a>
        </li>
        <li>
          <a href={routes.guides()}>Every career guide</a>
        </li>
      </ul>
    </div>
  );
}
