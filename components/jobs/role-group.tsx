import { evidenceHeading } from '@/lib/jobs/wording/evidence-heading.ts';

type Props = {
  evidence: readonly string[];
  total: number;
  /** The role's jobs without a choice of how the role was found. */
  backHref: string;
  heading: 'h2' | 'h3';
};

/** The heading over the jobs listed, with their count: the role's own, or the group that was chosen instead. */
export const RoleGroup = ({ evidence, total, backHref, heading: Heading }: Props) => (
  <>
    <Heading className="text-base mt-3 mb-1">
      {evidenceHeading(evidence)}: {total.toLocaleString('en')}
    </Heading>
    {evidence.includes('generic') && (
      <p className="mb-2 text-sm">
        What these jobs do, their titles do not say.{' '}
        <a href={backHref}>Back to the jobs that name the role</a>
      </p>
    )}
  </>
);
