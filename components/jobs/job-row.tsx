import { SaveJob } from '@/components/saved/save-job.tsx';
import { creditOf } from '@/lib/jobs/credit.ts';
import type { Job } from '@/lib/jobs/job.ts';
import { jobName } from '@/lib/jobs/wording/job-names.ts';
import { payText } from '@/lib/jobs/wording/pay-text.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { valueWord } from '@/lib/jobs/wording/value-words.ts';
import { placesText, workplaceText } from '@/lib/jobs/wording/workplace-text.ts';
import { routes } from '@/lib/routes.ts';
import { applyRel } from './apply-rel.ts';
import { CreditLine } from './credit-line.tsx';
import { Posted } from './posted.tsx';
import { type RowLessons, RowLessonsText } from './row-lessons-text.tsx';

type Props = {
  job: Job;
  now: Date;
  isLikely: boolean;
  /** What its link and its button call it, so that a list of them read aloud makes sense. */
  name?: string;
  /** The level of its heading, one below that of the list's. */
  heading?: 'h3' | 'h4';
  /** What it names of the guide that it stands beside; nothing where there is none, or no description to read. */
  lessons?: RowLessons | null;
};

/** One opening in a list. */
export const JobRow = (props: Props) => {
  const { job, now, isLikely, name = jobName(job), heading: Heading = 'h3', lessons } = props;
  const credit = creditOf(job);
  const [pay, ...otherPay] = job.salary;
  return (
    <li id={`job-${job.id}`} className="job">
      <Heading>
        <a href={routes.job(job.id)}>{job.title}</a>
      </Heading>
      <p>
        {job.company.name} <span className="text-muted">· {placesText(job)}</span>
      </p>
      <p className="text-muted">
        {workplaceText(job)}
        {job.level && ` · ${valueWord('level', job.level)}`}
        {pay && (
          <>
            {' · '}
            <span className="text-ink">{payText(pay)}</span>
            {otherPay.length > 0 && ` and ${plural(otherPay.length, 'more range')}`}
          </>
        )}
        {job.datePosted ? ' · posted ' : ' · '}
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
      {lessons && (
        <p className="lessons text-muted">
          <RowLessonsText {...lessons} />
        </p>
      )}
      <div className="acts no-print">
        {job.applyUrl && (
          <a href={job.applyUrl} rel={applyRel(credit)} aria-label={`Apply: ${name}`}>
            Apply
          </a>
        )}
        <SaveJob job={job} {...(name === jobName(job) ? {} : { name })} />
      </div>
    </li>
  );
};
