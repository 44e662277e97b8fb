import type { JobPosting } from '../posting.ts';

type Body = Omit<JobPosting, 'descriptionHtml'>;

/**
 * A posting that came without a text, in place of one that had a text: everything is as it came, but what had been
 * read from the text stays with the text. What the title says now goes first.
 */
export const withTextOf = (stored: Body, arrived: Body): Body => {
  const titled = new Set(arrived.roles.map(({ role }) => role));
  const read = stored.roles.filter(({ role, evidence }) => evidence === 'description' && !titled.has(role));
  return {
    ...arrived,
    roles: [...arrived.roles, ...read],
    // Postings written before years were read lack the field.
    experienceRequirements: stored.experienceRequirements ?? [],
    skills: [...new Set([...arrived.skills, ...stored.skills])],
  };
};
