import { Freshness } from '@/components/jobs/freshness.tsx';
import { JobList } from '@/components/jobs/job-list.tsx';
import type { Job } from '@/lib/jobs/job.ts';
import type { Naming } from '@/lib/jobs/search/naming.ts';
import { FEWEST_TO_SAY, namedText } from '@/lib/jobs/wording/named-text.ts';

export type StepJobsProps = {
  role: string;
  roleName: string;
  naming: Naming;
  /** Jobs of the role without a description, which can name nothing. */
  withoutText: number;
  newest: readonly Job[];
  now: Date;
  lastImportAt: string | null;
  isSample: boolean;
  panelHref: string;
};

/** A step's share of the role's open jobs: how many name something it teaches, and the newest of them. */
export const StepJobs = (props: StepJobsProps) => {
  const { role, roleName, naming, withoutText, newest, now, lastImportAt, isSample, panelHref } = props;
  return (
    <section
      id="jobs"
      aria-labelledby="jobs-title"
      className="bg-surface border border-line rounded-xl p-4 sm:p-5"
    >
      <h2 id="jobs-title" className="text-2xl">
        Open jobs that name this step’s skills
      </h2>
      <p className="mt-2">
        At least one of them: <strong>{namedText(naming, isSample)}</strong>.
      </p>
      {naming.of >= FEWEST_TO_SAY && (
        <svg viewBox="0 0 100 3" preserveAspectRatio="none" className="mt-2 w-full h-2" aria-hidden="true">
          <rect width="100" height="3" className="fill-line" />
          <rect width={((100 * naming.jobs) / naming.of).toFixed(1)} height="3" className="fill-accent" />
        </svg>
      )}
      <p className="mt-2 text-sm text-muted">
        {withoutText > 0 &&
          `${withoutText.toLocaleString('en')} more have no description and are not counted. `}
        Named, not required: an opening may name a skill as a wish.
      </p>
      {newest.length > 0 && (
        <>
          <h3 className="mt-5 mb-2 text-lg">The newest of them</h3>
          <JobList jobs={newest} now={now} roles={[role]} heading="h4" />
        </>
      )}
      <p className="mt-4">
        <a href={panelHref}>Every open job for a {roleName}, with filters</a>
      </p>
      <Freshness lastImportAt={lastImportAt} isSample={isSample} />
    </section>
  );
};
