import type { Metadata } from 'next';
import { cache } from 'react';
import assets from '@/.assets/manifest.json' with { type: 'json' };
import { SavedHere } from '@/components/saved/saved-here.tsx';
import { SavedJobRows, type SavedJobs } from '@/components/saved/saved-jobs.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import type { RawParams } from '@/lib/jobs/filter.ts';
import { market } from '@/lib/jobs/market.ts';
import { savedIds, savedQuery } from '@/lib/jobs/saved-ids.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';

type Props = { searchParams: Promise<RawParams> };

/** Each job under the id it was saved by, which leads to it also where another post of it speaks now. */
const look = async (id: string): Promise<SavedJobs['found'][number] | 'unknown' | { unseen: string }> => {
  try {
    const found = await market().posting(id);
    return found ? { job: { ...found.job, id }, ending: found.posting.ending } : 'unknown';
  } catch {
    return { unseen: id };
  }
};

/** Once for the page and its metadata; keyed by the canonical query. */
const lookUp = cache(async (query: string): Promise<SavedJobs> => {
  const looked = await Promise.all(new URLSearchParams(query).getAll('job').map(look));
  return {
    found: looked.filter((one) => typeof one === 'object' && 'job' in one),
    unknown: looked.filter((one) => one === 'unknown').length,
    unseen: looked.flatMap((one) => (typeof one === 'object' && 'unseen' in one ? one.unseen : [])),
  };
});

const queryOf = async ({ searchParams }: Props): Promise<string> => savedQuery(savedIds(await searchParams));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const query = await queryOf(props);
  const { unseen } = await lookUp(query);
  return {
    title: query ? 'A list of saved jobs' : 'Saved',
    description: 'Jobs and searches kept on your own device, without an account.',
    alternates: { canonical: routes.saved(query) },
    robots: { index: false },
    // Asked for by lib/edge/render.ts: the page is whole again as soon as the database is back.
    ...(unseen.length > 0 ? { other: { 'waymark:keep': 'no' } } : {}),
  };
}

export default async function SavedPage(props: Props) {
  const query = await queryOf(props);
  const jobs = await lookUp(query);
  return (
    <>
      <Breadcrumb
        siteUrl={settings().siteUrl}
        crumbs={[
          { name: 'Home', href: routes.home() },
          { name: 'Saved', href: routes.saved() },
        ]}
      />
      <h1 className="text-4xl mt-4">{query ? 'A list of saved jobs' : 'Saved'}</h1>
      {query ? (
        <>
          <p className="mt-4 max-w-[44rem]">
            {plural(savedIds(await props.searchParams).length, 'job')}, named by this page’s address. Opening
            it changes nothing that you have saved: <a href={routes.saved()}>your own list</a>.
          </p>
          <save-these className="block mt-3 no-print" />
          <h2 className="sr-only">Jobs</h2>
          <SavedJobRows {...jobs} now={market().now()} />
        </>
      ) : (
        <SavedHere />
      )}
      <script type="module" src={assets.saved} />
    </>
  );
}
