import { Freshness } from '@/components/jobs/freshness.tsx';
import { JobList } from '@/components/jobs/job-list.tsx';
import type { RowLessons } from '@/components/jobs/row-lessons-text.tsx';
import type { Job } from '@/lib/jobs/job.ts';
import type { GuideDemand } from './guide-demand.ts';
import { NamedAny, NamedBlock, NamedSkills } from './named-block.tsx';

export type StepJobsProps = {
  role: string;
  roleName: string;
  demand: GuideDemand;
  /** The skills of the step, each once. */
  skills: readonly string[];
  newest: readonly Job[];
  /** What each of them names of the guide. */
  lessonsOf: (job: Job) => RowLessons | null;
  now: Date;
  lastImportAt: string | null;
  panelHref: string;
};

/** A step's share of the role's open jobs: how many name something it teaches, and the newest of them. */
export const StepJobs = (props: StepJobsProps) => {
  const { role, roleName, demand, skills, newest, lessonsOf, now, lastImportAt, panelHref } = props;
  return (
    <section
      id="jobs"
      aria-labelledby="jobs-title"
      className="bg-surface border border-line rounded-xl p-4 sm:p-5"
    >
      <h2 id="jobs-title" className="text-2xl">
        Open jobs that name this step’s skills
      </h2>
      <NamedBlock id="jobs" demand={demand} className="mt-2">
        <NamedAny share={demand.ofAny(skills)} of="them" isSample={demand.isSample} />
        <NamedSkills skills={demand.ofEach(skills)} demand={demand} />
      </NamedBlock>
      {newest.length > 0 && (
        <>
          <h3 className="mt-5 mb-2 text-lg">The newest of them</h3>
          <JobList jobs={newest} now={now} roles={[role]} heading="h4" lessonsOf={lessonsOf} />
        </>
      )}
      <p className="mt-4">
        <a href={panelHref}>Every open job for a {roleName}, with filters</a>
      </p>
      <Freshness lastImportAt={lastImportAt} isSample={demand.isSample} />
    </section>
  );
};
