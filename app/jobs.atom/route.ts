import { market } from '@/lib/jobs/market.ts';
import { jobsAtom } from '@/lib/jobs/publish/atom.ts';
import { ATOM_ENTRIES } from '@/lib/jobs/publish/publisher.ts';
import { feedResponse, publisher, wholeAsked } from '../publisher.ts';

export const dynamic = 'force-dynamic';

/** The first openings of a filter state, in the page's order, and what closed lately, for feed readers. */
export const GET = (request: Request): Response => {
  const { search, closings, lastImportAt, now } = market();
  const filter = wholeAsked(request);
  const result = search(filter, ATOM_ENTRIES);
  const feed = jobsAtom(
    {
      filter,
      counts: result,
      jobs: result.jobs,
      closings: closings(filter, ATOM_ENTRIES),
      asOf: lastImportAt,
      now: now(),
    },
    publisher(),
  );
  return feedResponse(feed, { 'content-type': 'application/atom+xml; charset=utf-8' });
};
