import type { Metadata } from 'next';
import { JobBoard } from '@/components/jobs/job-board.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { guideOf } from '@/lib/content/content.ts';
import type { RawParams } from '@/lib/jobs/filter.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { boardPanel, names } from '../panel.ts';

type Props = { searchParams: Promise<RawParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filter = market().readFilter(await searchParams);
  const query = filterQuery(filter);
  const [role] = filter.role;
  return {
    title: role && filter.role.length === 1 ? `${names.role(role)} jobs` : 'Open jobs',
    description: 'Every open job Waymark knows, with filters that work in the address.',
    alternates: { canonical: routes.jobs(query), types: { 'application/json': routes.jobsJson(query) } },
  };
}

export default async function JobsPage({ searchParams }: Props) {
  const panel = boardPanel(routes.jobs(), await searchParams);
  const [role] = panel.filter.role;
  const guide = role && panel.filter.role.length === 1 ? guideOf(role) : null;
  return (
    <>
      <Breadcrumb
        siteUrl={settings().siteUrl}
        crumbs={[
          { name: 'Home', href: routes.home() },
          { name: 'Open jobs', href: routes.jobs() },
        ]}
      />
      <h1 className="text-4xl mt-4">Open jobs</h1>
      <div id="way-there" data-live="">
        {guide && (
          <p className="mt-2">
            The way there: <a href={routes.guide(guide.role)}>{guide.title}</a>
          </p>
        )}
      </div>
      <JobBoard {...panel} />
    </>
  );
}
