import { EndingText } from '@/components/jobs/ending-text.tsx';
import { JobRow } from '@/components/jobs/job-row.tsx';
import type { Ending, Job } from '@/lib/jobs/job.ts';
import { jobName, jobNames } from '@/lib/jobs/wording/job-names.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { SaveJob } from './save-job.tsx';

export type SavedJobs = {
  /** In the order of the address, each under the id it was saved by. */
  found: readonly { job: Job; ending: Ending | null }[];
  unknown: number;
  /** The ids of jobs that cannot be looked up while the database is away. */
  unseen: readonly string[];
};

/** The jobs an address names: open ones as everywhere, ended ones with how and when, the rest counted. */
export const SavedJobRows = ({ found, unknown, unseen, now }: SavedJobs & { now: Date }) => {
  const names = jobNames(found.map(({ job }) => job));
  return (
    <>
      {found.length > 0 && (
        <ul data-rows="" className="border-t border-line mt-3">
          {found.map(({ job, ending }, at) =>
            ending ? (
              <EndedRow key={job.id} job={job} ending={ending} name={names[at]} />
            ) : (
              <JobRow
                key={job.id}
                job={job}
                now={now}
                isLikely={false}
                {...(names[at] ? { name: names[at] } : {})}
              />
            ),
          )}
        </ul>
      )}
      {unknown > 0 && (
        <p className="mt-3">
          {plural(unknown, 'saved job')} {unknown === 1 ? 'is' : 'are'} no longer known: Waymark keeps a job
          that has closed for a year.
        </p>
      )}
      {unseen.length > 0 && (
        // The reader's own list says it of each (components/enhance/saved-rows.ts).
        <p data-unseen={unseen.join(' ')} className="mt-3">
          {plural(unseen.length, 'saved job')} cannot be looked up right now: the database does not answer.
          Try again in a few minutes.
        </p>
      )}
    </>
  );
};

type EndedProps = { job: Job; ending: Ending; name: string | undefined };

const EndedRow = ({ job, ending, name }: EndedProps) => (
  <li id={`job-${job.id}`} className="py-3 grid grid-cols-[1fr_auto] gap-x-4 border-b border-line">
    <div className="min-w-0 [overflow-wrap:anywhere]">
      <h3 className="text-base font-semibold">
        <a href={routes.job(job.id)}>{job.title}</a>
      </h3>
      <p className="text-sm">{job.company.name}</p>
      <p className="text-sm text-muted">
        <EndingText ending={ending} />
        {job.sample && ' · sample'}
      </p>
    </div>
    <div className="no-print self-center">
      <SaveJob job={job} isClosed {...(name && name !== jobName(job) ? { name } : {})} />
    </div>
  </li>
);
