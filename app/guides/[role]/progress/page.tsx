import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import assets from '@/.assets/manifest.json' with { type: 'json' };
import { Bar } from '@/components/progress/bar.tsx';
import { KeepCopy } from '@/components/progress/keep-copy.tsx';
import { PlanSection } from '@/components/progress/plan-section.tsx';
import { ProgressHead } from '@/components/progress/progress-head.tsx';
import { ProgressSteps } from '@/components/progress/progress-steps.tsx';
import { ReachSection } from '@/components/progress/reach-section.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { PrintNote } from '@/components/site/print-note.tsx';
import { guideOf } from '@/lib/content/content.ts';
import type { RawParams } from '@/lib/jobs/filter.ts';
import { market } from '@/lib/jobs/market.ts';
import { topicsOf } from '@/lib/progress/outline.ts';
import { doneOf, progressQuery, readProgress } from '@/lib/progress/progress-address.ts';
import { totalsOf } from '@/lib/progress/totals.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { guideCard } from '../../../cards/guide-card.ts';
import { reachData } from '../../../reach-data.ts';
import { shareTags } from '../../../share-card.ts';
import { today } from '../../../today.ts';

type Props = { params: Promise<{ role: string }>; searchParams: Promise<RawParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const guide = guideOf((await params).role);
  const card = guide && guideCard(guide.role);
  if (!card) return {};
  const title = `Progress: ${guide.title}`;
  const description = `Tick off the topics of “${guide.title}” without an account, and plan what is left by hours.`;
  const query = progressQuery(readProgress(await searchParams));
  return {
    title,
    description,
    // Whoever is sent somebody's ticks gets those, though search engines know the page without any.
    ...shareTags({ title, description, path: routes.progress(guide.role, query), card }),
    alternates: { canonical: routes.progress(guide.role) },
    robots: { index: false },
  };
}

export default async function ProgressPage({ params, searchParams }: Props) {
  const guide = guideOf((await params).role);
  if (!guide) notFound();
  const state = readProgress(await searchParams);
  const done = new Set(doneOf(guide, state).numbers);
  const day = today();
  const { demand, readFilter, now } = market();
  const { total, of } = demand(readFilter({ role: guide.role }));
  const checked = guide.steps.map(({ checkedOn }) => checkedOn).sort();
  const path = routes.progress(guide.role);
  // The ticks of an address are read only; without any the page is for the device's own.
  const Kind = state.done ? 'sent-progress' : 'own-progress';
  return (
    <>
      <Breadcrumb
        siteUrl={settings().siteUrl}
        crumbs={[
          { name: 'Home', href: routes.home() },
          { name: 'Careers Guides', href: routes.guides() },
          { name: guide.title, href: routes.guide(guide.role) },
          { name: 'Progress', href: path },
        ]}
      />
      <PrintNote siteUrl={settings().siteUrl} path={routes.progress(guide.role, progressQuery(state))} />
      <Kind
        className="block max-w-[48rem]"
        data-role={guide.role}
        data-title={guide.title}
        {...(state.on ? { 'data-on': state.on } : {})}
      >
        <h1 className="text-4xl mt-4">{state.done ? 'Progress in this address' : 'Your progress'}</h1>
        <ProgressHead guide={guide} state={state} today={day} />
        <Bar name="Whole guide" totals={totalsOf(topicsOf(guide), (number) => done.has(number))} isStatus />
        <ProgressSteps guide={guide} state={state} today={day} />
        <ReachSection
          data={reachData(guide)}
          isDone={(number) => done.has(number)}
          day={now().toISOString()}
          withoutText={total - of}
        />
        <PlanSection
          guide={guide}
          state={state}
          today={day}
          checked={{ first: checked[0] ?? guide.updated, last: checked.at(-1) ?? guide.updated }}
        />
        <KeepCopy role={guide.role} state={state} />
      </Kind>
      <script type="module" src={assets.progress} />
    </>
  );
}
