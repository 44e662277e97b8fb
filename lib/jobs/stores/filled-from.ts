import type { JobPosting } from '../posting.ts';

type Body = Omit<JobPosting, 'descriptionHtml'>;

const isStated = ([, value]: [string, unknown]): boolean =>
  value !== null && !(Array.isArray(value) && value.length === 0);

/**
 * A posting that another source brings than the one before: what it does not state stays as that one stated it. A
 * second table may have fewer columns; its silence says nothing of a place or a date.
 */
export const filledFrom = (stored: Body, arrived: Body): Body => ({
  ...stored,
  ...Object.fromEntries(Object.entries(arrived).filter(isStated)),
});
