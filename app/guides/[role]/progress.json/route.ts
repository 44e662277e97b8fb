import { progressJson } from '@/lib/progress/exports.ts';
import { progressFile } from '../../progress-asked.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ role: string }> };

/** Ticked topics as a file that the page of progress imports. */
export const GET = (request: Request, context: Context): Promise<Response> =>
  progressFile(request, context, { ending: 'json', type: 'application/json', write: progressJson });
