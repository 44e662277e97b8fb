import { everyRole } from '@/lib/content/content.ts';
import { trendCsv } from '@/lib/jobs/publish/trend-csv.ts';
import { trendDays } from '../../../../demand-trend.ts';
import { feedResponse } from '../../../../publisher.ts';

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
  return feedResponse(trendCsv(role, history, skills), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="waymark-demand-${role}-trend.csv"`,
  });
};
