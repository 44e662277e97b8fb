import { everyRole, skillName } from '@/lib/content/content.ts';
import { market } from '@/lib/jobs/market.ts';
import { allDemandCsv, figuresName } from '@/lib/jobs/publish/demand-csv.ts';
import { csvResponse } from '../publisher.ts';
import { today } from '../today.ts';

export const dynamic = 'force-dynamic';

/** What the openings of every role name, as one table. */
export const GET = (): Response => {
  const { readFilter, demand, isSample } = market();
  const counted = { on: today(), isSample };
  const roles = everyRole.map(({ slug }) => ({ role: slug, demand: demand(readFilter({ role: slug })) }));
  return csvResponse(allDemandCsv(roles, counted, skillName), figuresName(['demand'], counted));
};
