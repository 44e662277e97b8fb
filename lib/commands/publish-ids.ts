import { writeFileSync } from 'node:fs';
import { ContentError } from '../content/faults.ts';
import { withNewIds } from '../content/published-ids.ts';
import { readContent } from './read-content.ts';

/** `npm run content:publish`: notes the ids of new steps, topics, questions and guides, which are addresses from then on. */

const file = new URL('../../content/published-ids.json', import.meta.url);
try {
  const { guides, published } = await readContent();
  const all = withNewIds(published, guides);
  const [before, after] = [published, all].map((ids) => JSON.stringify(ids, null, 2));
  if (before !== after) writeFileSync(file, `${after}\n`);
  console.log(
    before === after
      ? 'content/published-ids.json holds every id already.'
      : 'content/published-ids.json has the new ids: commit it with the texts. They stay from now on.',
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
