import { valueWord } from './value-words.ts';

/**
 * The heading over a list of a role's jobs: how the role was found in them. Without a choice these are the jobs
 * whose title or text says it, which is what totals, facets and feeds speak of.
 */
export const evidenceHeading = (evidence: readonly string[]): string => {
  if (!evidence.length) return 'Title or text says the role';
  const said = evidence.map((value) => valueWord('evidence', value)).join(', or ');
  return said.replaceAll(/(?<=, or )./g, (letter) => letter.toLowerCase());
};
