import { everyRole, guides } from '@/lib/content/content.ts';
import { saysSkills } from '@/lib/jobs/demand/charts.ts';
import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';

export const dynamic = 'force-dynamic';

/**
 * Every page worth finding by its words: guides and their resources, what openings name where they are enough to say
 * it, and how that is counted. Lists of jobs change too fast to be one.
 */
export const GET = (): Response => {
  const { readFilter, demand } = market();
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
    ...everyRole
      .filter(({ slug }) => saysSkills(demand(readFilter({ role: slug }))))
      .map(({ slug }) => ({ path: routes.demand(slug), updated: null })),
    { path: routes.method(), updated: null },
  ];
  const entries = pages.map(
    ({ path, updated }) =>
      `<url><loc>${settings().siteUrl}${path}</loc>${updated ? `<lastmod>${updated}</lastmod>` : ''}</url>`,
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
