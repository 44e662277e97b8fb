import type { JobPosting } from '../posting.ts';
import { filledFrom } from './filled-from.ts';
import { withTextOf } from './keep-text.ts';

type Body = Omit<JobPosting, 'descriptionHtml'>;

/** What is stored of a posting that arrived again, with what is kept of the one before. */
export const bodyOver = (
  stored: Body,
  arrived: Body,
  { keepText, fill }: { keepText: boolean; fill: boolean },
): Body => {
  const whole = fill ? filledFrom(stored, arrived) : arrived;
  return keepText ? withTextOf(stored, whole) : whole;
};
