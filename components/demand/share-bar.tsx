import { percentOf } from '@/lib/jobs/demand/percent.ts';

/** A share as a bar. The words beside it say the same, so nothing is lost where it is not seen. */
export const ShareBar = ({ part, of, className = '' }: { part: number; of: number; className?: string }) => (
  // `style` is forbidden by our own policy: the widths are attributes of the drawing.
  <svg viewBox="0 0 100 3" preserveAspectRatio="none" className={className} aria-hidden="true">
    <rect width="100" height="3" className="fill-line" />
    <rect width={percentOf(part, of)} height="3" className="fill-accent" />
  </svg>
);
