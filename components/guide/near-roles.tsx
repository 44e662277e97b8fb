import { beforeDay, HOW_COUNTED } from '@/components/demand/counted-words.ts';
import { ShareBar } from '@/components/demand/share-bar.tsx';
import { Day } from '@/components/ui/day.tsx';
import { COMMON_PERCENT } from '@/lib/jobs/overlap.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { tooFewText } from '@/lib/jobs/wording/named-text.ts';
import { type OverlapCounts, overlapText } from '@/lib/jobs/wording/overlap-text.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';

/** A role near a guide's own: how many of its common skills the guide teaches; null where its openings are too few. */
export type NearRole = {
  name: string;
  href: string;
  compareHref: string;
  overlap: OverlapCounts | null;
  /** Its open jobs with a description. */
  of: number;
};

type Props = { roles: readonly NearRole[]; day: string; isSample: boolean };

/** The roles nearest to a guide's, each with how much of it the guide teaches. */
export const NearRoles = ({ roles, day, isSample }: Props) => (
  <section aria-labelledby="near-title" className="mt-12 no-address">
    <h2 id="near-title" className="text-2xl">
      Nearby roles
    </h2>
    <p className="mt-2">What this guide teaches of each:</p>
    <ul className="named mt-2 text-sm">
      {roles.map((role) => (
        <li key={role.href}>
          <a href={role.href}>{role.name}</a>{' '}
          {role.overlap && <ShareBar part={role.overlap.has} of={role.overlap.common} />}
          <span>
            {role.overlap ? (
              <a href={role.compareHref}>{nearText(role, isSample)}</a>
            ) : (
              nearText(role, isSample)
            )}
            {role.overlap && countedIn(role, isSample)}
          </span>
        </li>
      ))}
    </ul>
    <p className="mt-2 text-sm text-muted">
      {NEAR_NOTE + beforeDay(isSample)}
      <Day iso={day} />
      {'. '}
      <a href={routes.method()}>{HOW_COUNTED}</a>
    </p>
  </section>
);

/** What a common skill is, beside the figures of nearby roles. */
export const NEAR_NOTE = `A skill is common where at least ${COMMON_PERCENT} % of a role’s open jobs with a description name it. `;

/** How much of a nearby role the guide teaches, or that its openings are too few to say. */
export const nearText = ({ name, overlap, of }: NearRole, isSample: boolean): string =>
  overlap ? overlapText(overlap, name, isSample) : tooFewText(of, isSample);

/** The openings that a role's common skills are of; where they are too few, the words say it already. */
export const countedIn = ({ of }: NearRole, isSample: boolean): string =>
  ` · in ${plural(of, jobWord(isSample))} with a description`;
