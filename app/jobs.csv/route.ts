import { market } from '@/lib/jobs/market.ts';
import { csvName, jobsCsv } from '@/lib/jobs/publish/csv.ts';
import { CSV_ROWS } from '@/lib/jobs/publish/publisher.ts';
import { csvResponse, publisher, wholeAsked } from '../publisher.ts';

export const dynamic = 'force-dynamic';

/** The whole result of a filter state as a table. */
export const GET = async (request: Request): Promise<Response> => {
  const { search } = market();
  const filter = wholeAsked(request);
  const { total, jobs } = search(filter, CSV_ROWS);
  const name = csvName(filter, { total, rows: jobs.length }, publisher());
  return csvResponse(await jobsCsv(jobs, publisher()), name);
};
