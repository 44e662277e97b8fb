import { guides } from '@/lib/content/content.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';

export const dynamic = 'force-dynamic';

/** Every page worth finding by its words: guides and their resources. Lists of jobs change too fast to be one. */
export const GET = (): Response => {
  const pages = [
    { path: routes.home(), updated: null },
    { path: routes.guides(), updated: null },
    { path: routes.jobs(), updated: null },
    ...guides.flatMap((guide) => [
      { path: routes.guide(guide.role), updated: guide.updated },
      ...guide.resources.map((resource) => ({
        path: routes.resource(guide.role, resource.slug),
        updated: resource.updated,
      })),
    ]),
  ];
  const entries = pages.map(
    ({ path, updated }) =>
      `<url><loc>${settings().siteUrl}${path}</loc>${updated ? `<lastmod>${updated}</lastmod>` : ''}</url>`,
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
