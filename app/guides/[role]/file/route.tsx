import styles from '@/.assets/guide-file.json' with { type: 'json' };
import { GuideFile } from '@/components/file/guide-file.tsx';
import { selfContained } from '@/components/file/self-contained.ts';
import { guideOf } from '@/lib/content/content.ts';
import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { guideProps } from '../../../guide-props.ts';
import { today } from '../../../today.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ role: string }> };

/** The guide as one file to keep, at `/guides/{role}.html` only: next.config.ts leads that address here. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const guide = guideOf((await params).role);
  if (!guide || new URL(request.url).pathname !== routes.guideFile(guide.role))
    return new Response(null, { status: 404 });
  const { isSample } = market();
  const { siteUrl } = settings();
  const day = today();
  // Imported when it is needed: Next refuses it among the modules of a route.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const document = renderToStaticMarkup(
    <GuideFile {...guideProps(guide)} siteUrl={siteUrl} day={day} isSample={isSample} css={styles.css} />,
  );
  const html = selfContained(`<!DOCTYPE html>${document}`, siteUrl + routes.guide(guide.role));
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="waymark-${guide.role}-${day}.html"`,
      'x-robots-tag': 'noindex',
    },
  });
};
