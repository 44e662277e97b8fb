import { CountedNote } from '@/components/demand/counted-note.tsx';
import { ShareBar } from '@/components/demand/share-bar.tsx';
import { Freshness } from '@/components/jobs/freshness.tsx';
import { JobList } from '@/components/jobs/job-list.tsx';
import type { Job } from '@/lib/jobs/job.ts';
import type { Naming } from '@/lib/jobs/search/demand.ts';
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
        <ShareBar part={naming.jobs} of={naming.of} className="mt-2 w-full h-2" />
      )}
      <CountedNote day={now.toISOString()} withoutText={withoutText} isSample={isSample} className="mt-2" />
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
