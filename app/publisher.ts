import { market } from '@/lib/jobs/market.ts';
import type { Publisher } from '@/lib/jobs/publish/publisher.ts';
import { settings } from '@/lib/settings.ts';
import { names } from './panel.ts';

/** In whose name feeds are written. */
export const publisher = (): Publisher => ({
  siteUrl: settings().siteUrl,
  names,
  isSample: market().isSample,
});

/** A feed as it is sent. Search engines have the pages; some sources forbid handing their openings on to them. */
export const feedResponse = (body: string, headers: { 'content-type': string } & Record<string, string>) =>
  new Response(body, { headers: { 'x-robots-tag': 'noindex', ...headers } });
