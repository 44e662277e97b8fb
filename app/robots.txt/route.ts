import { settings } from '@/lib/settings.ts';

export const dynamic = 'force-dynamic';

/** Guides are for every reader; filtered addresses are without number, and no crawler needs to walk them. */
export const GET = (): Response =>
  new Response(`User-agent: *\nDisallow: /*?\n\nSitemap: ${settings().siteUrl}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
