import type { JobPosting } from '../posting.ts';

type Body = Omit<JobPosting, 'descriptionHtml'>;

/** What is stored of a posting that arrived again, with what is kept of the one before (`ChangedPosting`). */
export const bodyOver = (
  stored: Body,
  arrived: Body,
  { keepText, fill }: { keepText: boolean; fill: boolean },
): Body => {
  const whole = fill ? filledFrom(stored, arrived) : arrived;
  return keepText ? withTextOf(stored, whole) : whole;
};

const isStated = ([, value]: [string, unknown]): boolean =>
  value !== null && !(Array.isArray(value) && value.length === 0);

/**
 * A posting that another source brings than the one before: what it does not state stays as that one stated it. A
 * second table may have fewer columns; its silence says nothing of a place or a date.
 */
const filledFrom = (stored: Body, arrived: Body): Body => ({
  ...stored,
  ...Object.fromEntries(Object.entries(arrived).filter(isStated)),
  // Pay that is only read out of its text does not take the place of pay in fields.
  ...(arrived.baseSalary.every(({ source }) => source === 'text') &&
    stored.baseSalary.some(({ source }) => source === 'structured') && { baseSalary: stored.baseSalary }),
});

/**
 * A posting that came without a text, in place of one that had a text: everything is as it came, but what had been
 * read from the text stays with the text. What the title says now stands (docs/decisions/0010): a role that the old
 * title did not name may be a special one, and then nothing that the text made likely is kept beside it.
 */
const withTextOf = (stored: Body, arrived: Body): Body => {
  const titled = new Set(stored.roles.flatMap(({ role, evidence }) => (evidence === 'title' ? role : [])));
  const saysNoMore = arrived.roles.every(({ role }) => titled.has(role));
  const likely = saysNoMore ? stored.roles.filter(({ evidence }) => evidence === 'description') : [];
  return {
    ...arrived,
    roles: [...arrived.roles, ...likely],
    // Postings written before years were read lack the field.
    experienceRequirements: stored.experienceRequirements ?? [],
    baseSalary:
      arrived.baseSalary.length > 0
        ? arrived.baseSalary
        : stored.baseSalary.filter(({ source }) => source === 'text'),
    skills: [...new Set([...arrived.skills, ...stored.skills])],
  };
};
