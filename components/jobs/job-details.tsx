import { SaveJob } from '@/components/saved/save-job.tsx';
import { creditOf } from '@/lib/jobs/credit.ts';
import type { Job } from '@/lib/jobs/job.ts';
import type { ShownPosting } from '@/lib/jobs/market.ts';
import { applyRel } from './apply-rel.ts';
import { CreditLine } from './credit-line.tsx';
import { type Alternative, JobEnded } from './job-ended.tsx';
import { JobFacts, type RoleLink } from './job-facts.tsx';
import { JobReceipt } from './job-receipt.tsx';
import { type GuideLessons, JobSkills } from './job-skills.tsx';
import { SimilarJobs } from './similar-jobs.tsx';

type Link = { name: string; href: string };
type Props = {
  job: Job;
  posting: ShownPosting;
  now: Date;
  /** The employer's open jobs; null where there is none. */
  employerHref: string | null;
  roles: readonly RoleLink[];
  lessons: readonly GuideLessons[];
  untaught: readonly Link[];
  similar: readonly Job[];
  /** Of a closed job: where to look instead. */
  alternatives: readonly Alternative[];
};

/** One job: what the posting states, what it does not state said as such, its own words, and where to go from it. */
export const JobDetails = ({ job, posting, now, employerHref, similar, alternatives, ...given }: Props) => {
  const { ending } = posting;
  const credit = creditOf(job);
  const applyAt = job.applyUrl && `Apply at ${new URL(job.applyUrl).hostname}`;
  return (
    <article className="max-w-[46rem]">
      <h1 dir="auto" className="text-3xl sm:text-4xl mt-5 [overflow-wrap:anywhere]">
        {job.title}
      </h1>
      <p className="mt-2 text-xl [overflow-wrap:anywhere]">
        <bdi>{employerHref ? <a href={employerHref}>{job.company.name}</a> : job.company.name}</bdi>
        {job.sample && <span className="text-muted"> · sample, invented</span>}
      </p>
      {credit && (
        <p className="mt-1">
          <CreditLine credit={credit} />
        </p>
      )}
      {ending && <JobEnded ending={ending} alternatives={alternatives} />}
      {!ending && job.applyUrl && (
        <p className="mt-5 no-print">
          <a
            href={job.applyUrl}
            rel={applyRel(credit)}
            aria-label={`${applyAt}: ${job.title} at ${job.company.name}`}
            className="inline-block rounded-md bg-accent text-on-accent font-semibold px-5 py-2.5 no-underline"
          >
            {applyAt}
          </a>
          {job.sample && (
            <span className="block mt-1 text-sm text-muted">A sample: the address leads nowhere.</span>
          )}
        </p>
      )}
      <div className="mt-3 w-fit no-print">
        <SaveJob job={job} isClosed={ending !== null} />
      </div>
      {ending && <SimilarJobs jobs={similar} now={now} />}
      <section aria-labelledby="facts-title" className="mt-8">
        <h2 id="facts-title" className="text-2xl">
          {ending ? 'What the posting stated' : 'What the posting states'}
        </h2>
        <JobFacts job={job} posting={posting} now={now} roles={given.roles} />
      </section>
      <JobSkills
        lessons={given.lessons}
        untaught={given.untaught}
        hasGuide={given.roles.some(({ hasGuide }) => hasGuide)}
        hasText={job.hasText}
      />
      <Description posting={posting} hasPage={!ending && job.applyUrl !== null && !job.sample} />
      <JobReceipt job={job} posting={posting} />
      {!ending && <SimilarJobs jobs={similar} now={now} />}
    </article>
  );
};

/** The employer's own words. `posting` brings them with headings that fit below this one. */
const Description = ({ posting, hasPage }: { posting: ShownPosting; hasPage: boolean }) => (
  <section aria-labelledby="description-title" className="mt-8">
    <h2 id="description-title" className="text-2xl">
      Description, in the employer’s words
    </h2>
    {posting.descriptionHtml ? (
      <div
        className="prose mt-3 [overflow-wrap:anywhere]"
        dir="auto"
        {...(posting.language ? { lang: posting.language } : {})}
        dangerouslySetInnerHTML={{ __html: posting.descriptionHtml }}
      />
    ) : (
      <p className="mt-2 text-muted">
        {posting.isTextMissing
          ? 'The description cannot be shown right now: the database with it does not answer. Try again in a few minutes.'
          : 'The source gives no description.'}{' '}
        {hasPage && 'The employer’s page has it.'}
      </p>
    )}
  </section>
);
