import { compilePattern } from './pattern.ts';
import type { RolesVocabulary, SkillsVocabulary } from './vocabulary.ts';

/** Fewer of a role's own skills are a coincidence. */
const LEAST_SKILLS = 4;
/** How many times the share of the next role it has to have. */
const AHEAD = 1.75;
/** What a skill says for a role in which it is common but not expected, beside 1 where it is. */
const OTHER = 0.3;

export type DescriptionReader = {
  /** Whether a cleaned title that names no special role is one whose description may say it. */
  isTechnical(cleanedTitle: string): boolean;
  /** The role that the skills of a description make likely; null below the margin. */
  likely(skills: readonly string[]): string | null;
};

type Votes = { slug: string; core: ReadonlySet<string>; shares: ReadonlyMap<string, number> };

/** A skill has one vote and shares it among the roles that need it: what everyone needs says little of anyone. */
const votesOf = (skill: SkillsVocabulary['skills'][number], candidates: ReadonlySet<string>): Votes => {
  const core = new Set(skill.core_roles.filter((role) => candidates.has(role)));
  const other = skill.other_roles.filter((role) => candidates.has(role) && !core.has(role));
  const whole = core.size + OTHER * other.length;
  const shares = new Map([
    ...[...core].map((role): [string, number] => [role, 1 / whole]),
    ...other.map((role): [string, number] => [role, OTHER / whole]),
  ]);
  return { slug: skill.slug, core, shares };
};

/**
 * Makes the reader of roles from the skills that a description names, each counted once. A role is likely when four
 * skills it needs are named, it has 1.75 times the share of every other, and of a role it often mixes with nothing special is
 * named. Never sure: of titles that say their role it agreed with nine in ten, and dared to in one of five
 * (`npm run jobs:evaluate`).
 */
export const createDescriptionReader = (
  { roles, description }: RolesVocabulary,
  { skills }: SkillsVocabulary,
): DescriptionReader => {
  const mixed = new Set(description.mixtures.flatMap(({ as }) => as ?? []));
  const candidates = new Set(
    roles.flatMap(({ slug, kind }) => (kind === 'role' && !mixed.has(slug) ? [slug] : [])),
  );
  const votes = new Map(
    skills
      .filter(({ category }) => !description.leave_out.includes(category))
      .map((skill) => [skill.slug, votesOf(skill, candidates)]),
  );
  const partners = (role: string): string[] =>
    description.mixtures.flatMap((mixture) =>
      mixture.roles.includes(role) ? mixture.roles.filter((other) => other !== role) : [],
    );
  const technical = description.technical.map(compilePattern);
  const not = description.not.map(compilePattern);
  return {
    isTechnical: (title) =>
      technical.some((pattern) => pattern.test(title)) && !not.some((pattern) => pattern.test(title)),
    likely(named) {
      const cast = [...new Set(named)].flatMap((slug) => votes.get(slug) ?? []);
      const standing = [...candidates]
        .map((role) => ({
          role,
          share: cast.reduce((sum, { shares }) => sum + (shares.get(role) ?? 0), 0),
        }))
        .sort((a, b) => b.share - a.share);
      const [first, second] = standing;
      if (!first || first.share < (second?.share ?? 0) * AHEAD) return null;
      const { role } = first;
      if (cast.filter(({ core }) => core.has(role)).length < LEAST_SKILLS) return null;
      const isMixed = partners(role).some((partner) =>
        cast.some(({ core }) => core.has(partner) && !core.has(role)),
      );
      return isMixed ? null : role;
    },
  };
};
