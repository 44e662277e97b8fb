import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { JobDetails } from '@/components/jobs/job-details.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { JsonLd } from '@/components/site/json-ld.tsx';
import { skillName } from '@/lib/content/content.ts';
import { dayText } from '@/lib/day.ts';
import { mayPassOn } from '@/lib/jobs/credit.ts';
import { headingsBelow } from '@/lib/jobs/html/headings.ts';
import { market } from '@/lib/jobs/market.ts';
import { jobPostingJsonLd } from '@/lib/jobs/structured-data.ts';
import { endingWords, titleWithEnding } from '@/lib/jobs/wording/ending-words.ts';
import { jobSummary, jobTitle } from '@/lib/jobs/wording/job-title.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { jobCard } from '../../cards/job-card.ts';
import { alternativesTo, employerJobs, jobLessons, roleLinks, similarJobs } from '../../job-page.ts';
import { shareTags } from '../../share-card.ts';

type Props = { params: Promise<{ id: string }> };

/** Once for the page and its metadata. */
const posting = cache((id: string) => market().posting(id));
const find = async ({ params }: Props) => posting((await params).id);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (!found) return {};
  const { posting, job } = found;
  const title = titleWithEnding(jobTitle(job), posting.ending);
  const description = [
    job.sample && 'A sample, invented.',
    posting.ending && endingWords[posting.ending.how].sentence,
    jobSummary(job, skillName),
    job.datePosted && `Posted ${dayText(job.datePosted)}.`,
  ]
    .filter(Boolean)
    .join(' ');
  return {
    title,
    description,
    ...shareTags({ title, description, path: routes.job(job.id), card: jobCard(job, posting.ending) }),
    alternates: { canonical: routes.job(job.id) },
    // Some sources forbid handing their openings on to search engines; no job stands in the sitemap anyway.
    ...(posting.ending || posting.sample || !mayPassOn(posting.sourceId) ? { robots: { index: false } } : {}),
    // Asked for by lib/edge/render.ts: the page is whole again as soon as the database is back.
    ...(posting.isTextMissing ? { other: { 'waymark:keep': 'no' } } : {}),
  };
}

export default async function JobPage(props: Props) {
  const found = await find(props);
  if (!found) notFound();
  const { posting, job } = found;
  const { siteUrl } = settings();
  // Another post of the same job shows the same: only the address that is canonical speaks to search engines.
  const isOwnPage = job.id === (await props.params).id;
  const jsonLd = isOwnPage ? jobPostingJsonLd(job, posting, siteUrl + routes.job(job.id)) : null;
  const html = posting.descriptionHtml;
  return (
    <>
      <Breadcrumb
        siteUrl={siteUrl}
        crumbs={[
          { name: 'Home', href: routes.home() },
          { name: 'Open jobs', href: routes.jobs() },
          { name: job.title, href: routes.job(job.id) },
        ]}
      />
      {jsonLd && <JsonLd data={jsonLd} />}
      <JobDetails
        job={job}
        posting={{ ...posting, descriptionHtml: html && headingsBelow(html, 2) }}
        now={market().now()}
        employerHref={employerJobs(job)?.href ?? null}
        roles={roleLinks(job)}
        {...jobLessons(job)}
        similar={similarJobs(job)}
        alternatives={posting.ending ? alternativesTo(job) : []}
      />
    </>
  );
}
