import { allQuestions, allResources, allRoadmaps, allRoles, allSteps } from 'contentlayer/generated';
import { buildGuides } from './build-guides.ts';
import type { Guide, Resource } from './guide.ts';
import { rolesNear } from './neighbours.ts';
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

/** Every role of the vocabulary has a page, guide or not, the general one included. */
export const everyRole = rolesVocabulary.roles.map(({ slug, name, plural, kind }) => ({
  slug,
  name,
  plural,
  kind,
}));
/** The roles that are a path of their own: what the lists of roles show. */
export const rolesWithPages = everyRole.filter((role) => role.kind === 'role');

export const roleName = (slug: string): string => roles.get(slug)?.name ?? slug;
/** What official statistics and taxonomies call the group that a role is counted in, each with whose code it is. */
export const occupationCodes = (slug: string): string[] => {
  const codes = roles.get(slug)?.codes;
  return [
    ...(codes?.onet ?? []).map((code) => `O*NET-SOC ${code}`),
    ...(codes?.esco ?? []).map((code) => `ESCO ${code}`),
    ...(codes?.soc_uk_2020 ?? []).map((code) => `UK SOC 2020 ${code}`),
  ];
};
export const skillName = (slug: string): string => skills.get(slug) ?? slug;

/** The roles nearest to one: its guide's own neighbours first, then by the skills they share. */
export const neighboursOf = (role: string): string[] => [
  ...new Set([
    ...(guideOf(role)?.neighbours ?? []),
    ...rolesNear(role, { roles: rolesVocabulary.roles, skills: skillsVocabulary.skills }),
  ]),
];

/** Whether titles that say only "software engineer" may be of one of these roles: a group of their own beside it. */
export const hasGeneralBeside = (chosen: readonly string[]): boolean =>
  rolesVocabulary.roles.some(({ beside }) => beside?.some((role) => chosen.includes(role)));
