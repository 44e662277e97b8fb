import { progressMarkdown } from '@/lib/progress/exports.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { today } from '../../../today.ts';
import { progressFile } from '../../progress-asked.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ role: string }> };

/** Ticked topics as a list in Markdown. */
export const GET = (request: Request, context: Context): Promise<Response> =>
  progressFile(request, context, {
    ending: 'md',
    type: 'text/markdown; charset=utf-8',
    write: (guide, ticks, dayMeans) =>
      progressMarkdown(guide, ticks, {
        address: settings().siteUrl + routes.guide(guide.role),
        today: today(),
        dayMeans,
      }),
  });
