import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { DemandArticle } from '@/components/demand/demand-article.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { PrintNote } from '@/components/site/print-note.tsx';
import { everyRole, guideOf, skillName } from '@/lib/content/content.ts';
import { saysSkills } from '@/lib/jobs/demand/charts.ts';
import type { RawParams } from '@/lib/jobs/filter.ts';
import { market } from '@/lib/jobs/market.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { tooFewText } from '@/lib/jobs/wording/named-text.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { stateTitle } from '@/lib/jobs/wording/state-title.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { guideCard } from '../../../cards/guide-card.ts';
import { demandAsked } from '../../../demand-charts.ts';
import { demandProps } from '../../../demand-page.ts';
import { demandTrend } from '../../../demand-trend.ts';
import { names } from '../../../panel.ts';
import { shareTags } from '../../../share-card.ts';

type Props = { params: Promise<{ role: string }>; searchParams: Promise<RawParams> };

/** Once for the page and its metadata. */
const trendOf = cache(demandTrend);

const find = async ({ params, searchParams }: Props) => {
  const { role: slug } = await params;
  const role = everyRole.find((known) => known.slug === slug);
  return role && { role, asked: demandAsked(slug, await searchParams) };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  const card = found && guideCard(found.role.slug);
  if (!card) return {};
  const { role, asked } = found;
  const { query, filter, state } = asked;
  const { isSample, search } = market();
  const about = `What ${role.name} openings name`;
  const words = query ? stateTitle(filter, search(filter, 1), { names, isSample }) : null;
  const most = state
    .skills()
    .slice(0, 3)
    .map(({ skill }) => skillName(skill));
  const path = routes.demand(role.slug, query);
  const title = words ? `${words} · ${about}` : about;
  const description = saysSkills(state)
    ? `The skills that ${plural(state.of, jobWord(isSample))} with a description name, ${most.join(', ')} first, by share and by employers; levels, workplaces, pay and what entry level means there.`
    : `What the openings for ${role.plural} name is ${tooFewText(state.of, isSample)}.`;
  return {
    title,
    description,
    ...shareTags({ title, description, path, card }),
    alternates: {
      canonical: path,
      types: {
        'text/csv': [{ url: routes.demandCsv(role.slug, 'skills', query), title: `${title}, as CSV` }],
      },
    },
    ...(query || !saysSkills(state) ? { robots: { index: false } } : {}),
    // Asked for by lib/edge/render.ts: the lines are there again as soon as the database is back.
    ...((await trendOf(role.slug)).trend === null ? { other: { 'waymark:keep': 'no' } } : {}),
  };
}

export default async function DemandPage(props: Props) {
  const found = await find(props);
  if (!found) notFound();
  const { role, asked } = found;
  const { siteUrl } = settings();
  const path = routes.demand(role.slug);
  return (
    <>
      <Breadcrumb
        siteUrl={siteUrl}
        crumbs={[
          { name: 'Home', href: routes.home() },
          { name: 'Careers Guides', href: routes.guides() },
          { name: guideOf(role.slug)?.title ?? role.name, href: routes.guide(role.slug) },
          { name: 'What openings name', href: path },
        ]}
      />
      <PrintNote siteUrl={siteUrl} path={routes.demand(role.slug, asked.query)} />
      <DemandArticle {...demandProps(asked)} trend={await trendOf(role.slug)} />
    </>
  );
}
