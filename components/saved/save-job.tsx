import type { Job } from '@/lib/jobs/job.ts';

/** Where a script puts the button that keeps a job on the reader's device. Without one, nothing shows. */
export const SaveJob = ({ job }: { job: Pick<Job, 'id' | 'title' | 'company'> }) => (
  <save-job
    data-id={job.id}
    data-title={job.title}
    data-company={job.company.name}
    // Room for the button, so that the rows do not move when it comes.
    className="block [@media(scripting:enabled)]:min-h-8"
  />
);
