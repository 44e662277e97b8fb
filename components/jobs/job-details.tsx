import type { ReactNode } from 'react';
import { SaveJob } from '@/components/saved/save-job.tsx';
import { Day } from '@/components/ui/day.tsx';
import { creditOf } from '@/lib/jobs/credit.ts';
import type { Job } from '@/lib/jobs/job.ts';
import type { ShownPosting } from '@/lib/jobs/market.ts';
import { payText } from '@/lib/jobs/wording/pay-text.ts';
import { valueWord } from '@/lib/jobs/wording/value-words.ts';
import { workplaceText } from '@/lib/jobs/wording/workplace-text.ts';
import { routes } from '@/lib/routes.ts';
import { applyRel } from './apply-rel.ts';
import { CreditLine } from './credit-line.tsx';
import { endingText } from './ending-text.ts';
import { ExperienceAskedText } from './experience-asked-text.tsx';
import { Posted } from './posted.tsx';

type Link = { name: string; href: string };
type Props = {
  job: Job;
  posting: ShownPosting;
  now: Date;
  roles: readonly (Link & { hasGuide: boolean; isLikely: boolean })[];
  skills: readonly Link[];
};

/** One job: everything the posting states, what it does not state said as such, and its own words below. */
export const JobDetails = ({ job, posting, now, roles, skills }: Props) => {
  const { ending } = posting;
  const open = ending === null;
  const credit = creditOf(job);
  return (
    <article className="max-w-[46rem]">
      <h1 className="text-3xl sm:text-4xl mt-5 [overflow-wrap:anywhere]">{job.title}</h1>
      <p className="mt-2 text-xl">
        {job.company.name}
        {job.sample && <span className="text-muted"> · sample, invented</span>}
      </p>
      {credit && (
        <p className="mt-1">
          <CreditLine credit={credit} />
        </p>
      )}
      {open ? (
        job.applyUrl && (
          <p className="mt-5 no-print">
            <a
              href={job.applyUrl}
              rel={applyRel(credit)}
              className="inline-block rounded-md bg-accent text-on-accent font-semibold px-5 py-2.5 no-underline"
            >
              Apply at {new URL(job.applyUrl).hostname}
            </a>
            {job.sample && (
              <span className="ml-3 text-sm text-muted">A sample: the address leads nowhere.</span>
            )}
          </p>
        )
      ) : (
        <p className="mt-5 bg-tint rounded-lg px-4 py-3">
          <strong>{endingText[ending.how].what}</strong>
          {ending.at && (
            <>
              : {endingText[ending.how].when} <Day iso={ending.at} />
            </>
          )}
          . <a href={routes.jobs()}>See the jobs that are open</a>
        </p>
      )}
      <div className="mt-3 w-fit no-print">
        <SaveJob job={job} />
      </div>
      <dl className="mt-6 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 border-y border-line py-4">
        <Fact name="Place">
          {job.places.length ? job.places.map((place) => place.raw).join(' · ') : 'Not stated'}
        </Fact>
        <Fact name="Workplace">{job.workplace ? workplaceText(job) : 'Not stated'}</Fact>
        <Fact name="Pay as posted">
          {job.salary.length ? job.salary.map(payText).join('; ') : 'Not stated'}
        </Fact>
        <Fact name="Level in the title">{job.level ? valueWord('level', job.level) : 'Not stated'}</Fact>
        <Fact name="Experience asked">
          <ExperienceAskedText
            asked={job.experienceRequirements}
            hasText={job.hasText}
            language={posting.language}
          />
        </Fact>
        <Fact name="Employment">{job.type ? valueWord('type', job.type) : 'Not stated'}</Fact>
        <Fact name="Posted">
          {job.datePosted && (
            <>
              <Day iso={job.datePosted} />,{' '}
            </>
          )}
          <Posted date={job.datePosted} now={now} />
        </Fact>
        <Fact name="First seen">
          <Day iso={posting.firstSeenAt} />, last confirmed <Day iso={posting.lastSeenAt} />
        </Fact>
        {posting.validThrough && (
          <Fact name={open ? 'Closes on' : 'Closing date'}>
            <Day iso={posting.validThrough} />
          </Fact>
        )}
        <Fact name="Source">{job.sample ? 'The bundled sample' : posting.sourceId}</Fact>
        <Fact name="Role">
          {roles.length
            ? roles.map((role, at) => (
                <span key={role.href}>
                  {at > 0 && ', '}
                  <a href={role.href}>{role.hasGuide ? `${role.name} guide` : role.name}</a>
                  {role.isLikely && ' (likely, from the description)'}
                </span>
              ))
            : `The title names no role of ours${job.hasText ? ', and the description makes none likely' : ''}`}
        </Fact>
        <Fact name="Skills named">
          {skills.length
            ? skills.map((skill, at) => (
                <span key={skill.href}>
                  {at > 0 && ', '}
                  <a href={skill.href}>{skill.name}</a>
                </span>
              ))
            : job.hasText
              ? 'None of our vocabulary'
              : 'No description to read them from'}
        </Fact>
      </dl>
      {posting.descriptionHtml ? (
        <section aria-labelledby="description-title" className="mt-8">
          <p id="description-title" className="text-muted">
            Description, in the employer’s words
          </p>
          <div
            className="prose mt-3 [overflow-wrap:anywhere]"
            {...(posting.language ? { lang: posting.language } : {})}
            dangerouslySetInnerHTML={{ __html: posting.descriptionHtml }}
          />
        </section>
      ) : (
        <p className="mt-8 text-muted">
          {posting.isTextMissing
            ? 'The description cannot be shown right now: the database with it does not answer. Try again in a few minutes.'
            : 'The source gives no description.'}{' '}
          {open && job.applyUrl && !job.sample && 'The employer’s page has it.'}
        </p>
      )}
    </article>
  );
};

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="[overflow-wrap:anywhere]">{children}</dd>
  </>
);
