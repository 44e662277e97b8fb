import { plural } from '@/lib/jobs/wording/plural.ts';

/** What stands with every block of figures before its day, as `CountedNote` and documents for programs write it. */
export const beforeDay = (isSample: boolean): string =>
  `${isSample ? 'Sample openings, invented. ' : ''}Counted on `;

/** What follows the day: the jobs without a description, which are left out, and what "named" means. */
export const afterDay = (withoutText: number): string => {
  const left =
    withoutText > 0
      ? `; ${plural(withoutText, 'more job has', 'more jobs have')} no description and ${withoutText === 1 ? 'is' : 'are'} left out`
      : '';
  return `${left}. Named, not required. `;
};

/** The words of the link to the method. */
export const HOW_COUNTED = 'How it is counted';
