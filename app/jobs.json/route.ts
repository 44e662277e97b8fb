import { market } from '@/lib/jobs/market.ts';
import { jobsJson } from '@/lib/jobs/publish/json.ts';
import { BOARD_ROWS } from '../panel.ts';
import { feedResponse, filterAsked, publisher } from '../publisher.ts';

export const dynamic = 'force-dynamic';

/** The board's page as data: the same query, the same twenty jobs in the same order, and every facet. */
export const GET = (request: Request): Response => {
  const { search, nearest, lastImportAt } = market();
  const filter = filterAsked(request);
  const result = search(filter, BOARD_ROWS);
  const near = (result.total === 0 ? nearest(filter, []) : []).map(({ filter: state, total }) => ({
    filter: state,
    total,
    employers: search(state, 1).employers,
  }));
  const answer = jobsJson({ filter, result, near, asOf: lastImportAt }, publisher());
  return feedResponse(JSON.stringify(answer), { 'content-type': 'application/json' });
};
