import { plural } from '@/lib/jobs/wording/plural.ts';

type Props = {
  total: number;
  employers: number;
  /** What one of them is called: "open job". */
  what: string;
};

/** The count that is read aloud when it changes; it stands in the first HTML, so that the change is one. */
export const ResultCount = ({ total, employers, what }: Props) => (
  <p role="status" className="font-semibold tabular-nums">
    {total === 0 ? `No ${what}s match` : `${plural(total, what)} from ${plural(employers, 'employer')}`}
  </p>
);
