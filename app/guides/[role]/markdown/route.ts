import { guideMarkdown } from '@/components/markdown/guide-markdown.ts';
import { guideOf } from '@/lib/content/content.ts';
import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { guideProps } from '../../../guide-props.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ role: string }> };

/** The guide as Markdown, at `/guides/{role}.md` only: next.config.ts leads that address here. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const guide = guideOf((await params).role);
  if (!guide || new URL(request.url).pathname !== routes.guideMarkdown(guide.role))
    return new Response(null, { status: 404 });
  const { isSample, now } = market();
  const { siteUrl } = settings();
  const text = guideMarkdown({ ...guideProps(guide), siteUrl, isSample, day: now().toISOString() });
  return new Response(text, {
    headers: { 'content-type': 'text/markdown; charset=utf-8', 'x-robots-tag': 'noindex' },
  });
};
