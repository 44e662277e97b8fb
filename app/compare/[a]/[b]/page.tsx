import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CompareArticle } from '@/components/demand/compare-article.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { PrintNote } from '@/components/site/print-note.tsx';
import { roleName } from '@/lib/content/content.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { boardCard } from '../../../cards/board-card.ts';
import { comparedRoles, compareProps } from '../../../compare-page.ts';
import { shareTags } from '../../../share-card.ts';

type Props = { params: Promise<{ a: string; b: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await comparedRoles(params);
  if (!asked) return {};
  const { a, b } = asked;
  const names = [a, b].map(roleName).join(' and ');
  const title = `${names}, by what openings name`;
  const description = `Which skills are common in the openings of both, and which only in one: ${names} beside each other, with what each share is of.`;
  const path = routes.compare(a, b);
  return {
    title,
    description,
    ...shareTags({ title, description, path, card: boardCard({ role: [a, b] }) }),
    alternates: {
      canonical: path,
      types: { 'text/csv': [{ url: routes.compareCsv(a, b), title: `${title}, as CSV` }] },
    },
    ...(compareProps(asked).comparison ? {} : { robots: { index: false } }),
  };
}

export default async function ComparePage({ params }: Props) {
  const asked = await comparedRoles(params);
  if (!asked) notFound();
  const { a, b } = asked;
  const { siteUrl } = settings();
  const path = routes.compare(a, b);
  return (
    <>
      <Breadcrumb
        siteUrl={siteUrl}
        crumbs={[
          { name: 'Home', href: routes.home() },
          { name: `What ${roleName(a)} openings name`, href: routes.demand(a) },
          { name: `Compared with ${roleName(b)}`, href: path },
        ]}
      />
      <PrintNote siteUrl={siteUrl} path={path} />
      <CompareArticle {...compareProps(asked)} />
    </>
  );
}
