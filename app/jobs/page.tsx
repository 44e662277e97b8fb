import type { Metadata } from 'next';
import { JobBoard } from '@/components/jobs/job-board.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { guideOf } from '@/lib/content/content.ts';
import type { JobFilter, RawParams } from '@/lib/jobs/filter.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { feedAlternates } from '../alternates.ts';
import { boardCard } from '../cards/board-card.ts';
import { siteCard } from '../cards/site-card.ts';
import { BOARD_ROWS, boardPanel, panelTitle } from '../panel.ts';
import { shareTags } from '../share-card.ts';

type Props = { searchParams: Promise<RawParams> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const filter = market().readFilter(await searchParams);
  const query = filterQuery(filter);
  const title = panelTitle(filter, BOARD_ROWS);
  const description = `${title}. Every filter works in the address, without an account and without a script.`;
  const path = routes.jobs(query);
  return {
    title,
    description,
    alternates: { canonical: path, types: feedAlternates(filter) },
    ...shareTags({ title, description, path, card: isWholeBoard(filter) ? boardCard(filter) : siteCard() }),
  };
}

/** Whether nothing is chosen but roles: of any other state the board's card would give another number than its title. */
const isWholeBoard = (filter: JobFilter): boolean =>
  filterQuery({ ...filter, page: 1, sort: null }, { without: ['role'] }) === '';

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
