import { Day } from '@/components/ui/day.tsx';
import type { Job } from '@/lib/jobs/job.ts';
import type { ShownPosting } from '@/lib/jobs/market.ts';
import { payText } from '@/lib/jobs/wording/pay-text.ts';
import { valueWord } from '@/lib/jobs/wording/value-words.ts';
import { workplaceText } from '@/lib/jobs/wording/workplace-text.ts';
import { ExperienceAskedText } from './experience-asked-text.tsx';
import { Fact, FactList } from './fact-list.tsx';
import { Posted } from './posted.tsx';

export type RoleLink = { name: string; href: string; hasGuide: boolean; isLikely: boolean };

type Props = { job: Job; posting: ShownPosting; now: Date; roles: readonly RoleLink[] };

/** What a posting states, value by value, and "not stated" where it does not. */
export const JobFacts = ({ job, posting, now, roles }: Props) => (
  <FactList>
    <Fact name={job.places.length > 1 ? 'Places' : 'Place'}>
      {job.places.length > 0
        ? job.places.map(({ raw }, at) => (
            <span key={raw}>
              {at > 0 && ' · '}
              <bdi>{raw}</bdi>
            </span>
          ))
        : 'Not stated'}
    </Fact>
    <Fact name="Workplace">{job.workplace ? workplaceText(job, job.countries.length) : 'Not stated'}</Fact>
    <Fact name="Pay as posted">
      {job.salary.length > 0
        ? job.salary.map((range) => (
            <span key={JSON.stringify(range)} className="block">
              {payText(range)}
            </span>
          ))
        : 'Not stated'}
    </Fact>
    <Fact name="Level">
      {job.level ? `${valueWord('level', job.level)}, by the title` : 'Not stated in the title'}
    </Fact>
    <Fact name="Experience">
      <ExperienceAskedText
        asked={job.experienceRequirements}
        hasText={job.hasText}
        language={posting.language}
      />
    </Fact>
    <Fact name="Employment">{job.type ? valueWord('type', job.type) : 'Not stated'}</Fact>
    {posting.department && (
      <Fact name="Department">
        <bdi>{posting.department}</bdi>
      </Fact>
    )}
    <Fact name="Posted">
      {job.datePosted ? (
        <>
          <Posted date={job.datePosted} now={now} />, on <Day iso={job.datePosted} />
        </>
      ) : (
        'Not stated'
      )}
    </Fact>
    <Fact name="Role">
      {roles.length > 0
        ? roles.map((role, at) => (
            <span key={role.href}>
              {at > 0 && ', '}
              <a href={role.href}>{role.hasGuide ? `${role.name} guide` : role.name}</a>
              {role.isLikely && ' (likely, from the description)'}
            </span>
          ))
        : `The title names no role of ours${job.hasText ? ', and the description makes none likely' : ''}`}
    </Fact>
  </FactList>
);
