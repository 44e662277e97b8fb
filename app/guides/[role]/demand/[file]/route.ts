import { everyRole } from '@/lib/content/content.ts';
import { CHARTS, chartOf } from '@/lib/jobs/demand/charts.ts';
import { rawParams } from '@/lib/jobs/filter.ts';
import { market } from '@/lib/jobs/market.ts';
import { chartCsv, figuresName } from '@/lib/jobs/publish/demand-csv.ts';
import { demandAsked, nameIn } from '../../../../demand-charts.ts';
import { csvResponse } from '../../../../publisher.ts';
import { today } from '../../../../today.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ role: string; file: string }> };

/** The figures of one chart of a role's demand page as a table. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const { role, file } = await params;
  const name = CHARTS.find((chart) => file === `${chart}.csv`);
  if (!name || !everyRole.some(({ slug }) => slug === role)) return new Response(null, { status: 404 });
  const { state, whole, query } = demandAsked(role, rawParams(new URL(request.url).searchParams));
  const counted = { on: today(), isSample: market().isSample };
  return csvResponse(
    chartCsv(chartOf(name, state, whole), { role, filter: query }, counted, nameIn(name)),
    figuresName(['demand', role, name, ...(query ? ['filtered'] : [])], counted),
  );
};
