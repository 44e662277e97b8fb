import { shareText } from './named-text.ts';
import { plural } from './plural.ts';

/** Of the common skills of a role (`commonSkills`) how many somebody has. */
export type OverlapCounts = { has: number; common: number };

/**
 * "12 of the 20 common skills of Data Engineer openings (60 %)": how much of a role a guide teaches, or somebody
 * already has, in the words used everywhere. Where a role has no common skill it says that.
 */
export const overlapText = ({ has, common }: OverlapCounts, roleName: string, isSample: boolean): string => {
  const openings = `${roleName} ${isSample ? 'sample openings' : 'openings'}`;
  if (common === 0) return `no skill is common in ${openings}`;
  return `${has.toLocaleString('en')} of the ${plural(common, 'common skill')} of ${openings} (${shareText(has, common)})`;
};
