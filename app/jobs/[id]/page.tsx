import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { JobDetails } from '@/components/jobs/job-details.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { guideOf, roleName, skillName } from '@/lib/content/content.ts';
import { mayPassOn } from '@/lib/jobs/credit.ts';
import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';

type Props = { params: Promise<{ id: string }> };

/** Once for the page and its metadata. */
const posting = cache((id: string) => market().posting(id));
const find = async ({ params }: Props) => posting((await params).id);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (!found) return {};
  const { posting, job } = found;
  return {
    title: `${job.title} at ${job.company.name}`,
    description: `${job.title} at ${job.company.name}: place, workplace, pay as posted, and the skills it names.`,
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
  return (
    <>
      <Breadcrumb
        siteUrl={settings().siteUrl}
        crumbs={[
          { name: 'Home', href: routes.home() },
          { name: 'Open jobs', href: routes.jobs() },
          { name: job.title, href: routes.job(job.id) },
        ]}
      />
      <JobDetails
        job={job}
        posting={posting}
        now={market().now()}
        roles={job.roles.map(({ role, evidence }) => ({
          name: roleName(role),
          href: routes.guide(role),
          hasGuide: guideOf(role) !== null,
          isLikely: evidence === 'description',
        }))}
        skills={job.skills.map((skill) => ({
          name: skillName(skill),
          href: routes.jobs(new URLSearchParams({ skill }).toString()),
        }))}
      />
    </>
  );
}
