import { guideOf } from '@/lib/content/content.ts';
import { sendable } from '@/lib/progress/reach.ts';
import { reachData } from '../../../reach-data.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ role: string }> };

/**
 * What the script of the page of progress works reach out from, on the device and for ticks that nobody is told of: the
 * same for everybody. 404 where no guide is written.
 */
export const GET = async (_: Request, { params }: Context): Promise<Response> => {
  const guide = guideOf((await params).role);
  if (!guide) return new Response('', { status: 404 });
  return new Response(JSON.stringify(sendable(reachData(guide))), {
    headers: { 'content-type': 'application/json', 'x-robots-tag': 'noindex' },
  });
};
