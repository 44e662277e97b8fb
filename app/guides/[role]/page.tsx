import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import assets from '@/.assets/manifest.json' with { type: 'json' };
import { GuideArticle } from '@/components/guide/guide-article.tsx';
import { guideJsonLd } from '@/components/guide/guide-json-ld.ts';
import { UnwrittenGuide } from '@/components/guide/unwritten-guide.tsx';
import { JobPanel } from '@/components/jobs/job-panel.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { PrintNote } from '@/components/site/print-note.tsx';
import { everyRole, guideOf } from '@/lib/content/content.ts';
import type { RawParams } from '@/lib/jobs/filter.ts';
import { demandQuery, filterQuery } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { feedAlternates, guideAlternates } from '../../alternates.ts';
import { guideCard } from '../../cards/guide-card.ts';
import { guideProps, guideWords } from '../../guide-props.ts';
import { guidePanel, PANEL_ROWS, panelTitle } from '../../panel.ts';
import { shareTags } from '../../share-card.ts';
import { today } from '../../today.ts';

type Props = { params: Promise<{ role: string }>; searchParams: Promise<RawParams> };

const roleOf = async ({ params }: Props) => {
  const { role } = await params;
  return everyRole.find((known) => known.slug === role);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const role = await roleOf(props);
  if (!role) return {};
  const guide = guideOf(role.slug);
  const filter = market().readFilter({ ...(await props.searchParams), role: role.slug });
  const query = filterQuery(filter, { without: ['role'] });
  const title = guide?.title ?? `${role.name}: open jobs`;
  const summary = guide?.summary ?? `Open jobs for ${role.plural}. The guide is not written yet.`;
  const state = query ? panelTitle(filter, PANEL_ROWS) : null;
  const path = routes.guide(role.slug) + (query ? `?${query}` : '');
  const words = {
    title: state ? `${state} · ${title}` : title,
    description: state ? `${state}. ${summary}` : summary,
  };
  const card = guideCard(role.slug);
  return {
    ...words,
    ...(card && shareTags({ ...words, path, card })),
    alternates: {
      canonical: path,
      // A page of the panel holds fewer jobs than one of the board: its feeds begin at the start.
      types: guide ? guideAlternates({ ...filter, page: 1 }, guide) : feedAlternates({ ...filter, page: 1 }),
    },
    ...(guide ? {} : { robots: { index: false } }),
  };
}

export default async function GuidePage(props: Props) {
  const role = await roleOf(props);
  if (!role) notFound();
  const guide = guideOf(role.slug);
  const title = guide?.title ?? role.name;
  const path = routes.guide(role.slug);
  const panel = guidePanel(role.slug, path, await props.searchParams);
  const { siteUrl } = settings();
  const crumbs = [
    { name: 'Home', href: routes.home() },
    { name: 'Careers Guides', href: routes.guides() },
    { name: title, href: path },
  ];
  return (
    <>
      <Breadcrumb
        siteUrl={siteUrl}
        crumbs={crumbs}
        {...(guide && { data: guideJsonLd({ ...guideWords(guide), crumbs }) })}
      />
      <PrintNote siteUrl={siteUrl} path={path} />
      <div className="grid gap-x-12 wide:grid-cols-[minmax(0,1fr)_26rem] items-start">
        {guide ? (
          <GuideArticle {...guideProps(guide, panel.filter)} today={today()} />
        ) : (
          <UnwrittenGuide role={role.slug} name={role.name} />
        )}
        <aside
          className={`mt-10 ${guide ? 'no-print ' : ''}wide:sticky wide:top-4 wide:max-h-[calc(100dvh-2rem)] wide:overflow-y-auto`}
          aria-label="Open jobs"
        >
          <JobPanel
            {...panel}
            boardHref={routes.jobs(filterQuery({ ...panel.filter, page: 1 }))}
            demandHref={routes.demand(role.slug, demandQuery(panel.filter))}
          />
        </aside>
      </div>
      {guide && <script type="module" src={assets.guide} />}
    </>
  );
}
