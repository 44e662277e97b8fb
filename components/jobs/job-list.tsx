import { isLikelyOnly, type Job } from '@/lib/jobs/job.ts';
import { jobNames } from '@/lib/jobs/wording/job-names.ts';
import { JobRow } from './job-row.tsx';
import type { RowLessons } from './row-lessons-text.tsx';

type Props = {
  jobs: readonly Job[];
  now: Date;
  /** The roles that are chosen: a row says when it is only likely one of them. */
  roles: readonly string[];
  heading?: 'h3' | 'h4';
  /** What a job names of the guide that the list stands beside; null for one without a description. */
  lessonsOf?: (job: Job) => RowLessons | null;
};

export const JobList = ({ jobs, now, roles, heading = 'h3', lessonsOf }: Props) => {
  if (jobs.length === 0) return null;
  const names = jobNames(jobs);
  return (
    <ul className="border-t border-line">
      {jobs.map((job, at) => (
        <JobRow
          key={job.id}
          job={job}
          now={now}
          isLikely={isLikelyOnly(job, roles)}
          heading={heading}
          lessons={lessonsOf?.(job) ?? null}
          {...(names[at] ? { name: names[at] } : {})}
        />
      ))}
    </ul>
  );
};
