import type { Job } from '@/lib/jobs/job.ts';
import { JobList } from './job-list.tsx';

/** The open jobs most like one; nothing where there is none. */
export const SimilarJobs = ({ jobs, now }: { jobs: readonly Job[]; now: Date }) =>
  jobs.length > 0 && (
    <section aria-labelledby="similar-title" className="mt-10">
      <h2 id="similar-title" className="text-2xl mb-3">
        Similar open jobs
      </h2>
      <JobList jobs={jobs} now={now} roles={[]} />
    </section>
  );
