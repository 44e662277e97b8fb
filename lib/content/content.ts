import { allQuestions, allResources, allRoadmaps, allRoles, allSteps } from 'contentlayer/generated';
import { buildGuides } from './build-guides.ts';
import type { Guide, Resource } from './guide.ts';
import { rolesVocabulary, skillsVocabulary } from './vocabulary.ts';

/** The one reader of Contentlayer's output. `npm run build` has checked it before a page ever asks. */

const roles = new Map(rolesVocabulary.roles.map((role) => [role.slug, role]));
const skills = new Map(skillsVocabulary.skills.map((skill) => [skill.slug, skill.name]));

/** Every written guide, by role. */
export const guides: readonly Guide[] = buildGuides(
  {
    roles: allRoles,
    roadmaps: allRoadmaps,
    steps: allSteps,
    questions: allQuestions,
    resources: allResources,
  },
  { roles: new Set(roles.keys()), skills: new Set(skills.keys()) },
);

/** The guide of a role; null while nobody has written it. */
export const guideOf = (role: string): Guide | null => guides.find((guide) => guide.role === role) ?? null;

export const resourceOf = (guide: Guide, slug: string): Resource | null =>
  guide.resources.find((resource) => resource.slug === slug) ?? null;

/** Every role of the vocabulary but the general group, guide or not, in the vocabulary's order. */
export const rolesWithPages = rolesVocabulary.roles
  .filter((role) => role.kind === 'role')
  .map(({ slug, name, plural }) => ({ slug, name, plural }));

export const roleName = (slug: string): string => roles.get(slug)?.name ?? slug;
export const rolePlural = (slug: string): string => roles.get(slug)?.plural ?? slug;
export const skillName = (slug: string): string => skills.get(slug) ?? slug;
