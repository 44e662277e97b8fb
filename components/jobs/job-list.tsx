import { isLikelyOnly, type Job } from '@/lib/jobs/job.ts';
import { JobRow } from './job-row.tsx';

type Props = {
  jobs: readonly Job[];
  now: Date;
  /** The roles that are chosen: a row says when it is only likely one of them. */
  roles: readonly string[];
};

export const JobList = ({ jobs, now, roles }: Props) =>
  jobs.length === 0 ? null : (
    <ul className="border-t border-line">
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} now={now} isLikely={isLikelyOnly(job, roles)} />
      ))}
    </ul>
  );
