import { SaveJob } from '@/components/saved/save-job.tsx';
import { creditOf } from '@/lib/jobs/credit.ts';
import type { Job } from '@/lib/jobs/job.ts';
import { payText } from '@/lib/jobs/wording/pay-text.ts';
import { valueWord } from '@/lib/jobs/wording/value-words.ts';
import { placesText, workplaceText } from '@/lib/jobs/wording/workplace-text.ts';
import { routes } from '@/lib/routes.ts';
import { applyRel } from './apply-rel.ts';
import { CreditLine } from './credit-line.tsx';
import { Posted } from './posted.tsx';

/** One opening in a list. The Apply link names the job, so that a list of links read aloud makes sense. */
export const JobRow = ({ job, now, isLikely }: { job: Job; now: Date; isLikely: boolean }) => {
  const credit = creditOf(job);
  return (
    <li id={`job-${job.id}`} className="py-3 grid grid-cols-[1fr_auto] gap-x-4 border-b border-line">
      <div className="min-w-0">
        <h3 className="text-base font-semibold text-wrap [overflow-wrap:anywhere]">
          <a href={routes.job(job.id)}>{job.title}</a>
        </h3>
        <p className="text-sm [overflow-wrap:anywhere]">
          {job.company.name} <span className="text-muted">· {placesText(job)}</span>
        </p>
        <p className="text-sm text-muted">
          {[
            workplaceText(job),
            job.level && valueWord('level', job.level),
            job.salary[0] && payText(job.salary[0]),
          ]
            .filter(Boolean)
            .join(' · ')}
          {' · '}
          <Posted date={job.datePosted} now={now} />
          {isLikely && ' · role likely, from the description'}
          {job.sample && ' · sample'}
          {credit && (
            <>
              {' · '}
              <CreditLine credit={credit} />
            </>
          )}
        </p>
      </div>
      <div className="no-print self-center flex flex-col gap-1.5 text-center">
        {job.applyUrl && (
          <a
            href={job.applyUrl}
            rel={applyRel(credit)}
            aria-label={`Apply: ${job.title} at ${job.company.name}`}
            className="px-3 py-1.5 text-sm rounded-md border border-accent no-underline hover:bg-accent hover:text-on-accent"
          >
            Apply
          </a>
        )}
        <SaveJob job={job} />
      </div>
    </li>
  );
};
