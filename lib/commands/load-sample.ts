import employers from '../../content/sample/employers.json' with { type: 'json' };
import pay from '../../content/sample/pay.json' with { type: 'json' };
import phrases from '../../content/sample/phrases.json' with { type: 'json' };
import roles from '../../content/sample/roles.json' with { type: 'json' };
import { rolesVocabulary, skillsVocabulary } from '../content/vocabulary.ts';
import { createClassifier } from '../jobs/classification/classify.ts';
import { importOpenings } from '../jobs/import/import-openings.ts';
import { sampleRows } from '../jobs/sample/openings.ts';
import { parseSampleWords } from '../jobs/sample/words.ts';
import { openStore } from '../jobs/stores/open-store.ts';
import { settings } from '../settings.ts';

/** Makes the database where there is none and, while it is empty, fills it with the bundled sample. */

const load = async (): Promise<void> => {
  const store = await openStore(settings(), console.error);
  try {
    if (!(await store.isEmpty())) return;
    const now = new Date();
    const rows = sampleRows(parseSampleWords({ employers, pay, phrases, roles }), now);
    const { inserted } = await importOpenings({
      format: 'jsonl',
      text: rows.map((row) => JSON.stringify(row)).join('\n'),
      name: 'sample',
      store,
      classify: createClassifier(rolesVocabulary, skillsVocabulary),
      now,
      sample: true,
    });
    console.log(`${inserted} sample openings loaded`);
  } finally {
    await store.close();
  }
};

try {
  await load();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
