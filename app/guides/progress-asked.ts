import { guideOf } from '@/lib/content/content.ts';
import type { Guide } from '@/lib/content/guide.ts';
import { rawParams } from '@/lib/jobs/filter.ts';
import { market } from '@/lib/jobs/market.ts';
import { fileName, type Ticks } from '@/lib/progress/exports.ts';
import { doneOf, readProgress } from '@/lib/progress/progress-address.ts';

/** Today, by the calendar of the whole site. */
export const today = (): string => market().now().toISOString().slice(0, 10);

type Context = { params: Promise<{ role: string }> };

/** The ticks that a request for a file names, as a file that a reader keeps; 404 where no guide is written. */
export const progressFile = async (
  request: Request,
  { params }: Context,
  { ending, type, write }: { ending: string; type: string; write: (guide: Guide, ticks: Ticks) => string },
): Promise<Response> => {
  const guide = guideOf((await params).role);
  if (!guide) return new Response('', { status: 404 });
  const state = readProgress(rawParams(new URL(request.url).searchParams));
  // An address without a day says nothing of when: the day of the file stands for it.
  const day = state.on ?? today();
  const ticks = new Map(doneOf(guide, state).numbers.map((number) => [number, day]));
  return new Response(write(guide, ticks), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName(guide.role, today())}.${ending}"`,
      'x-robots-tag': 'noindex',
    },
  });
};
