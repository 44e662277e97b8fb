import { plural } from '@/components/ui/plural.ts';

type Props = { total: number; employers: number; what: string };

/** The count that is read aloud when it changes; it stands in the first HTML, so that the change is one. */
export const ResultCount = ({ total, employers, what }: Props) => (
  <p role="status" className="font-semibold tabular-nums">
    {total === 0
      ? `No ${what} match`
      : `${plural(total, what.replace(/s$/, ''), what)} from ${plural(employers, 'employer')}`}
  </p>
);
