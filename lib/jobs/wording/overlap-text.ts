import { shareText } from './named-text.ts';

/** Of the common skills of a role (`commonSkills`) how many somebody has. */
export type OverlapCounts = { has: number; common: number };

/** "12 of the 20 common skills of Data Engineer openings (60 %)": what a guide teaches, or a reader has ticked. */
export const overlapText = ({ has, common }: OverlapCounts, roleName: string, isSample: boolean): string => {
  const openings = `${roleName} ${isSample ? 'sample ' : ''}openings`;
  if (common === 0) return `no skill is common in ${openings}`;
  return `${has} of the ${common} common skills of ${openings} (${shareText(has, common)})`;
};
