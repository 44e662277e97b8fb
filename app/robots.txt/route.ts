import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';

export const dynamic = 'force-dynamic';

/**
 * Guides are for every reader; filtered addresses are without number, and no crawler needs to walk them. The board's
 * card has its roles in the query: who shows shared links asks for it, and asks here first.
 */
const rules = (siteUrl: string): string =>
  `User-agent: *\nAllow: ${routes.boardCard()}\nDisallow: /*?\n\nSitemap: ${siteUrl}/sitemap.xml\n`;

export const GET = (): Response =>
  new Response(rules(settings().siteUrl), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
