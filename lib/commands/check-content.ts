import jobBoards from '../../content/job-boards.json' with { type: 'json' };
import { buildGuides } from '../content/build-guides.ts';
import { ContentError } from '../content/faults.ts';
import { rolesVocabulary, skillsVocabulary } from '../content/vocabulary.ts';
import { BrokenInput } from '../jobs/import/errors.ts';
import { parseBoards } from '../jobs/sync/boards.ts';

/** `npm run content:check`: reads Contentlayer's output and the list of job boards as the site will, and fails the build on any fault. */

const generated = new URL('../../.contentlayer/generated/index.mjs', import.meta.url);
const { allRoles, allRoadmaps, allSteps, allQuestions, allResources } = await import(generated.href);

try {
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
  );
  const topics = guides.flatMap((guide) => guide.steps.flatMap((step) => step.topics));
  const boards = parseBoards(jobBoards, 'content/job-boards.json');
  console.log(
    `Content is sound: ${guides.length} guide(s), ${topics.length} topics, ${boards.length} job boards.`,
  );
} catch (error) {
  if (!(error instanceof ContentError || error instanceof BrokenInput)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
