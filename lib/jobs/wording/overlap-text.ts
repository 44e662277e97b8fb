import { shareText } from './named-text.ts';
import { plural } from './plural.ts';

/**
 * "12 of the 20 common skills of Data Engineer openings (60 %)": how much of a role somebody already has, in the words
 * used everywhere. Where a role has no common skill it says that.
 */
export const overlapText = (
  { has, lacks }: { has: readonly unknown[]; lacks: readonly unknown[] },
  roleName: string,
  isSample: boolean,
): string => {
  const all = has.length + lacks.length;
  const openings = `${roleName} ${isSample ? 'sample openings' : 'openings'}`;
  if (all === 0) return `no skill is common in ${openings}`;
  return `${has.length.toLocaleString('en')} of the ${plural(all, 'common skill')} of ${openings} (${shareText(has.length, all)})`;
};
