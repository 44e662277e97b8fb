import { GuideArticle, type GuideProps } from '@/components/guide/guide-article.tsx';
import { SampleNotice } from '@/components/site/sample-notice.tsx';
import { Day } from '@/components/ui/day.tsx';
import { dayText } from '@/lib/day.ts';
import { routes } from '@/lib/routes.ts';

type Props = GuideProps & {
  /** Without a slash at its end. */
  siteUrl: string;
  /** The ISO day of the figures. */
  day: string;
  isSample: boolean;
  /** All styles, the typeface among them. */
  css: string;
};

/** What a browser may do with the file: show it. Nothing is fetched, and nothing runs. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** The guide as a document that needs nothing beside itself: the article of the page, and where it is from. */
export const GuideFile = ({ siteUrl, day, isSample, css, ...article }: Props) => {
  const { guide, openJobs } = article;
  const page = routes.guide(guide.role);
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: not a page of Next’s, but a document of its own */}
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${guide.title}, saved on ${dayText(day)} · Waymark`}</title>
        <meta name="description" content={guide.summary} />
        <link rel="canonical" href={page} />
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body>
        {isSample && <SampleNotice />}
        <main id="main" className="w-full max-w-[46rem] mx-auto px-4 sm:px-6 pb-16">
          <p className="pt-5 text-sm text-muted">
            Saved on <Day iso={day} /> from{' '}
            <a href={page} className="break-words">
              {siteUrl + page}
            </a>
            . Numbers of jobs are of that day; the page has those of today.
          </p>
          <GuideArticle {...article} today={day} />
          <p className="mt-14">
            <a href={routes.guide(guide.role, 'jobs')}>See the open jobs beside the guide</a>: {openJobs} on{' '}
            <Day iso={day} />.
          </p>
        </main>
      </body>
    </html>
  );
};
