import jobBoards from '../../content/job-boards.json' with { type: 'json' };
import { ContentError } from '../content/faults.ts';
import { newIds } from '../content/published-ids.ts';
import { BrokenInput } from '../jobs/import/errors.ts';
import { parseBoards } from '../jobs/sync/boards.ts';
import { readContent } from './read-content.ts';

/** `npm run content:check`: reads Contentlayer's output and the list of job boards as the site will, and fails the build on any fault. */

try {
  const { guides, published } = await readContent();
  const unnoted = newIds(published, guides);
  if (unnoted.length > 0)
    console.error(
      `New ids: ${unnoted.join(', ')}. Before they go out, run "npm run content:publish": it notes them, so that links to them are kept.`,
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
