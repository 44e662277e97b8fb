import type { Job } from '@/lib/jobs/job.ts';

type Props = {
  job: Pick<Job, 'id' | 'title' | 'company'>;
  /** What tells it from its neighbours in a list; left out: title and employer. */
  name?: string;
  /** Of a job that has closed: it can be taken away where it was saved, and not saved any more. */
  isClosed?: boolean;
};

/** Where a script puts the button that keeps a job on the reader's device. Without one, nothing shows. */
export const SaveJob = ({ job, name, isClosed = false }: Props) => (
  <save-job
    data-id={job.id}
    data-title={job.title}
    data-company={job.company.name}
    {...(name ? { 'data-name': name } : {})}
    {...(isClosed ? { 'data-closed': '' } : {})}
    // Room for the button, so that the rows do not move when it comes.
    className={isClosed ? 'block' : 'block [@media(scripting:enabled)]:min-h-8'}
  />
);
