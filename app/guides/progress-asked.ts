import { guideOf } from '@/lib/content/content.ts';
import type { Guide } from '@/lib/content/guide.ts';
import { rawParams } from '@/lib/jobs/filter.ts';
import { type DayMeans, fileName, type Ticks } from '@/lib/progress/exports.ts';
import { doneOf, readProgress } from '@/lib/progress/progress-address.ts';
import { today } from '../today.ts';

type Context = { params: Promise<{ role: string }> };

/** The ticks that a request for a file names, as a file that a reader keeps; 404 where no guide is written. */
export const progressFile = async (
  request: Request,
  { params }: Context,
  {
    ending,
    type,
    write,
  }: { ending: string; type: string; write: (guide: Guide, ticks: Ticks, dayMeans: DayMeans) => string },
): Promise<Response> => {
  const guide = guideOf((await params).role);
  if (!guide) return new Response('', { status: 404 });
  const state = readProgress(rawParams(new URL(request.url).searchParams));
  // A file has a day for each tick. An address without one says nothing of when: the file's own stands for it there.
  const day = state.on ?? today();
  const ticks = new Map(doneOf(guide, state).numbers.map((number) => [number, day]));
  return new Response(write(guide, ticks, state.on === null ? null : 'by'), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName(guide.role, today())}.${ending}"`,
      'x-robots-tag': 'noindex',
    },
  });
};
