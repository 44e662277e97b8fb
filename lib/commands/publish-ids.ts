import { writeFileSync } from 'node:fs';
import { ContentError } from '../content/faults.ts';
import { newIds, withNewIds } from '../content/published-ids.ts';
import { readContent } from './read-content.ts';

/** `npm run content:publish`: notes the ids of new steps, topics, questions and guides, which are addresses from then on. */

const file = new URL('../../content/published-ids.json', import.meta.url);
try {
  const { guides, published } = await readContent();
  const added = newIds(published, guides);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(withNewIds(published, guides), null, 2)}\n`);
  console.log(
    added.length > 0
      ? `content/published-ids.json has ${added.join(', ')} from now on: commit it with the texts.`
      : 'content/published-ids.json holds every id already.',
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
