import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ResourceArticle } from '@/components/guide/resource-article.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { guideOf, resourceOf } from '@/lib/content/content.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { resourceCard } from '../../../cards/resource-card.ts';
import { shareTags } from '../../../share-card.ts';

type Props = { params: Promise<{ role: string; resource: string }> };

const find = async ({ params }: Props) => {
  const { role, resource: slug } = await params;
  const guide = guideOf(role);
  const resource = guide && resourceOf(guide, slug);
  return guide && resource ? { guide, resource } : null;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (!found) return {};
  const { guide, resource } = found;
  const { title, summary: description } = resource;
  const path = routes.resource(guide.role, resource.slug);
  return {
    title,
    description,
    alternates: { canonical: path },
    ...shareTags({ title, description, path, card: resourceCard(guide, resource) }),
  };
}

export default async function ResourcePage(props: Props) {
  const found = await find(props);
  if (!found) notFound();
  const { guide, resource } = found;
  return (
    <>
      <Breadcrumb
        siteUrl={settings().siteUrl}
        crumbs={[
          { name: 'Home', href: routes.home() },
          { name: 'Careers Guides', href: routes.guides() },
          { name: guide.title, href: routes.guide(guide.role) },
          { name: resource.title, href: routes.resource(guide.role, resource.slug) },
        ]}
      />
      <ResourceArticle guide={guide} resource={resource} />
    </>
  );
}
