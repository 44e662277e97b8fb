import { type JobFilter, rawParams } from '@/lib/jobs/filter.ts';
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

/** The filter state that a request for a feed names. */
export const filterAsked = (request: Request): JobFilter =>
  market().readFilter(rawParams(new URL(request.url).searchParams));

/** The same for a feed that has no pages. */
export const wholeAsked = (request: Request): JobFilter => ({ ...filterAsked(request), page: 1 });

/** A feed as it is sent. Search engines have the pages; some sources forbid handing their openings on to them. */
export const feedResponse = (body: string, headers: { 'content-type': string } & Record<string, string>) =>
  new Response(body, { headers: { 'x-robots-tag': 'noindex', ...headers } });

/** A table as a file of this name. */
export const csvResponse = (body: string, name: string): Response =>
  feedResponse(body, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  });
