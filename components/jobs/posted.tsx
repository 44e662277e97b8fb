import { daysAgo } from '@/lib/jobs/age.ts';

/** "3 days ago" with the real date for machines; nothing is guessed where no date was given. */
export const Posted = ({ date, now }: { date: string | null; now: Date }) =>
  date ? <time dateTime={date}>{agoText(daysAgo(date, now))}</time> : 'no date stated';

const agoText = (days: number): string => {
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 61) return `${days} days ago`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${months} months ago` : `${Math.floor(days / 365.25)} years ago`;
};
