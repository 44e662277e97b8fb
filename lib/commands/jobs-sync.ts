import jobBoards from '../../content/job-boards.json' with { type: 'json' };
import { rolesVocabulary, skillsVocabulary } from '../content/vocabulary.ts';
import { createClassifier } from '../jobs/classification/classify.ts';
import { openStore } from '../jobs/stores/open-store.ts';
import { settings } from '../settings.ts';
import { backUpWhenDue } from './back-up.ts';
import { runJobsSync } from './jobs-sync-run.ts';
import { keepToday } from './keep-today.ts';
import { runCommand } from './run-command.ts';

/** `npm run jobs:sync`: polls the project's job boards into its database. */

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort(new Error('stopped'));
    // Whoever asks twice does not want to wait for the import that runs.
    process.once(signal, () => process.exit(130));
  });
}

await runCommand(() =>
  runJobsSync(process.argv.slice(2), {
    openStore: () => openStore(settings(), console.error),
    classify: () => createClassifier(rolesVocabulary, skillsVocabulary),
    keepToday: (store) => keepToday(store, new Date()),
    backUp: () => backUpWhenDue(settings(), new Date()),
    boards: { value: jobBoards, name: 'content/job-boards.json' },
    siteUrl: settings().siteUrl,
    signal: stop.signal,
    out: process.stdout,
    err: process.stderr,
  }),
);
