import { everyRole } from '@/lib/content/content.ts';
import { market } from '@/lib/jobs/market.ts';
import { figuresName } from '@/lib/jobs/publish/demand-csv.ts';
import { trendCsv } from '@/lib/jobs/publish/trend-csv.ts';
import { trendDays } from '../../../../demand-trend.ts';
import { csvResponse } from '../../../../publisher.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ role: string }> };

/**
 * The figures behind the lines of a role's page of demand, with the days that have too few openings for one. 404 for
 * what is no role, 503 while the database is away.
 */
export const GET = async (_: Request, { params }: Context): Promise<Response> => {
  const { role } = await params;
  if (!everyRole.some(({ slug }) => slug === role)) return new Response('', { status: 404 });
  const { skills, history } = await trendDays(role);
  if (!history) return new Response('', { status: 503 });
  return csvResponse(
    trendCsv(role, history, skills),
    figuresName(['demand', role, 'trend'], { isSample: market().isSample }),
  );
};
