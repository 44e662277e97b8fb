import type { Metadata } from 'next';
import { notFound, permanentRedirect, redirect } from 'next/navigation';
import assets from '@/.assets/manifest.json' with { type: 'json' };
import { stepJsonLd } from '@/components/guide/guide-json-ld.ts';
import { StepArticle } from '@/components/guide/step-article.tsx';
import { StepJobs } from '@/components/guide/step-jobs.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { PrintNote } from '@/components/site/print-note.tsx';
import { guideOf } from '@/lib/content/content.ts';
import type { Guide, Step } from '@/lib/content/guide.ts';
import { stepAsked } from '@/lib/content/places.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { stepCard } from '../../../../cards/step-card.ts';
import { guideWords } from '../../../../guide-props.ts';
import { shareTags } from '../../../../share-card.ts';
import { stepShare } from '../../../../step-share.ts';
import { today } from '../../../../today.ts';

type Props = { params: Promise<{ role: string; step: string }> };

/** A step by its id of today; under any other it is asked for by, the reader is sent on. */
const find = async ({ params }: Props): Promise<{ guide: Guide; step: Step }> => {
  const { role, step: id } = await params;
  const guide = guideOf(role);
  const asked = guide && stepAsked(guide, id);
  if (!asked) notFound();
  const { step, moved } = asked;
  if (moved) (moved.isForEver ? permanentRedirect : redirect)(routes.step(role, step.id, moved.topic));
  return { guide, step };
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { guide, step } = await find(props);
  const title = `Step ${step.number}: ${step.title} · ${guide.title}`;
  const description = `Step ${step.number} of ${guide.steps.length}. ${step.summary}`;
  return {
    title,
    description,
    ...shareTags({
      title,
      description,
      path: routes.step(guide.role, step.id),
      card: stepCard(guide, step),
    }),
    // Every word of it stands in the guide: search engines have that one.
    alternates: { canonical: routes.guide(guide.role) },
  };
}

export default async function StepPage(props: Props) {
  const { guide, step } = await find(props);
  const { siteUrl } = settings();
  const path = routes.step(guide.role, step.id);
  const share = stepShare(guide, step);
  const crumbs = [
    { name: 'Home', href: routes.home() },
    { name: 'Careers Guides', href: routes.guides() },
    { name: guide.title, href: routes.guide(guide.role) },
    { name: `Step ${step.number}: ${step.title}`, href: path },
  ];
  return (
    <>
      <Breadcrumb
        siteUrl={siteUrl}
        crumbs={crumbs}
        data={stepJsonLd({ ...guideWords(guide), crumbs }, step)}
      />
      <PrintNote siteUrl={siteUrl} path={path} />
      <div className="grid gap-x-12 wide:grid-cols-[minmax(0,1fr)_26rem] items-start">
        <StepArticle guide={guide} step={step} today={today()} demand={share.demand} />
        <aside
          className="no-print mt-10 wide:sticky wide:top-4 wide:max-h-[calc(100dvh-2rem)] wide:overflow-y-auto"
          aria-label="Open jobs"
        >
          <StepJobs {...share} />
        </aside>
      </div>
      <script type="module" src={assets.guide} />
    </>
  );
}
