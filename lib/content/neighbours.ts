import type { RolesVocabulary, SkillsVocabulary } from '../jobs/classification/vocabulary.ts';

type Vocabularies = {
  roles: readonly Pick<RolesVocabulary['roles'][number], 'slug' | 'kind' | 'beside'>[];
  skills: readonly Pick<SkillsVocabulary['skills'][number], 'slug' | 'core_roles' | 'other_roles'>[];
};

/** A skill that most openings of a role name says twice as much of it as one that is merely common there. */
const CORE = 2;
const OTHER = 1;

/**
 * The roles that share most with one by the skills vocabulary, nearest first: the part that is common to both of
 * all the skills of either (a weighted Jaccard index), so that a role with many skills is not near to every other.
 * A role without a common skill is no neighbour. The general role has no skills of its own; its neighbours are the
 * roles it stands beside, and it is nobody's.
 */
export const rolesNear = (role: string, { roles, skills }: Vocabularies): string[] => {
  const general = roles.find(({ slug, kind }) => slug === role && kind === 'fallback');
  if (general) return [...(general.beside ?? [])];
  const weights = (of: string): number[] =>
    skills.map((skill) => {
      if (skill.core_roles.includes(of)) return CORE;
      return skill.other_roles.includes(of) ? OTHER : 0;
    });
  const own = weights(role);
  const nearness = (other: string): number => {
    let [shared, all] = [0, 0];
    for (const [at, weight] of weights(other).entries()) {
      shared += Math.min(weight, own[at] ?? 0);
      all += Math.max(weight, own[at] ?? 0);
    }
    return all > 0 ? shared / all : 0;
  };
  return roles
    .filter(({ slug, kind }) => slug !== role && kind === 'role')
    .map(({ slug }) => ({ slug, near: nearness(slug) }))
    .filter(({ near }) => near > 0)
    .sort((a, b) => b.near - a.near || (a.slug < b.slug ? -1 : 1))
    .map(({ slug }) => slug);
};
