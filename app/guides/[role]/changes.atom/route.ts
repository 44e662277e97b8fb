import { changesAtom } from '@/lib/content/changes-atom.ts';
import { guideOf } from '@/lib/content/content.ts';
import { settings } from '@/lib/settings.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ role: string }> };

/** What changed in a guide, for feed readers. */
export const GET = async (_: Request, { params }: Context): Promise<Response> => {
  const guide = guideOf((await params).role);
  return guide
    ? new Response(changesAtom(guide, settings().siteUrl), {
        headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'x-robots-tag': 'noindex' },
      })
    : new Response(null, { status: 404 });
};
