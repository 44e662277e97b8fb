import { type Totals, totalsText } from '@/lib/progress/totals.ts';

/** How much is done: a bar of topics, and beside it the same in words, with hours. */
export const Bar = ({
  name,
  totals,
  isStatus = false,
}: {
  name: string;
  totals: Totals;
  isStatus?: boolean;
}) => (
  <p data-part="bar" className="tally">
    <progress aria-label={name} value={totals.done} max={totals.all} />
    <span {...(isStatus ? { role: 'status' } : {})}>{totalsText(totals)}</span>
  </p>
);
