import type { Comparison, Side } from '@/lib/jobs/demand/comparison.ts';
import type { Linked } from './shown-chart.ts';

export type ComparedRole = {
  slug: string;
  name: string;
  /** Open jobs with a description: what its shares are of. */
  of: number;
  withoutText: number;
  /** The roles nearest to it, each with the comparison of the two. */
  near: readonly Linked[];
};

export type CompareProps = {
  roles: Record<Side, ComparedRole>;
  /** Null where the openings of either are too few to say. */
  comparison: Comparison | null;
  skillName: (slug: string) => string;
  csvHref: string;
  /** ISO time of the count. */
  day: string;
  isSample: boolean;
};
