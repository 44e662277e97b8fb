import publishedJson from '../../content/published-ids.json' with { type: 'json' };
import { buildGuides } from '../content/build-guides.ts';
import type { Guide } from '../content/guide.ts';
import { type PublishedIds, parsePublishedIds } from '../content/published-ids.ts';
import { rolesVocabulary, skillsVocabulary } from '../content/vocabulary.ts';

/**
 * The guides out of Contentlayer's files, read outside Next, and the ids that were ever published. Throws
 * ContentError with every fault, published addresses that lead nowhere among them.
 */
export const readContent = async (): Promise<{ guides: Guide[]; published: PublishedIds }> => {
  const generated = new URL('../../.contentlayer/generated/index.mjs', import.meta.url);
  const { allRoles, allRoadmaps, allSteps, allQuestions, allResources } = await import(generated.href);
  const published = parsePublishedIds(publishedJson);
  const guides = buildGuides(
    {
      roles: allRoles,
      roadmaps: allRoadmaps,
      steps: allSteps,
      questions: allQuestions,
      resources: allResources,
    },
    {
      roles: new Set(rolesVocabulary.roles.map((role) => role.slug)),
      skills: new Set(skillsVocabulary.skills.map((skill) => skill.slug)),
    },
    published,
  );
  return { guides, published };
};
