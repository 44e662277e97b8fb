import { llmsText } from '@/components/markdown/llms-text.ts';
import { guides } from '@/lib/content/content.ts';
import { market } from '@/lib/jobs/market.ts';
import { settings } from '@/lib/settings.ts';

export const dynamic = 'force-dynamic';

/** What the site has for programs that read, at the address where they look for it. */
export const GET = (): Response =>
  new Response(llmsText({ guides, siteUrl: settings().siteUrl, isSample: market().isSample }), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
