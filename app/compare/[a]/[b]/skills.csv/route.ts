import { skillName } from '@/lib/content/content.ts';
import { market } from '@/lib/jobs/market.ts';
import { comparisonCsv, figuresName } from '@/lib/jobs/publish/demand-csv.ts';
import { comparedRoles, compareProps } from '../../../../compare-page.ts';
import { csvResponse } from '../../../../publisher.ts';
import { today } from '../../../../today.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ a: string; b: string }> };

/** Two roles beside each other as a table; of roles too few to compare its head alone. */
export const GET = async (_: Request, { params }: Context): Promise<Response> => {
  const asked = await comparedRoles(params);
  if (!asked) return new Response(null, { status: 404 });
  const counted = { on: today(), isSample: market().isSample };
  return csvResponse(
    comparisonCsv(compareProps(asked).comparison?.skills ?? [], asked, counted, skillName),
    figuresName(['compared', asked.a, asked.b], counted),
  );
};
