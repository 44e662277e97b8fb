import type { Job } from '@/lib/jobs/job.ts';
import { JobRow } from './job-row.tsx';

export const JobList = ({ jobs, now }: { jobs: readonly Job[]; now: Date }) =>
  jobs.length === 0 ? null : (
    <ul className="border-t border-line">
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} now={now} />
      ))}
    </ul>
  );
