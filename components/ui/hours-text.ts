import { type Hours, rangeText } from '@/lib/content/guide.ts';

/** "40–60 hours", or one figure where both ends are the same. */
export const hoursText = (hours: Hours): string => `${rangeText(hours)} hours`;
