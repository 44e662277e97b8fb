import { rolesVocabulary, skillsVocabulary } from '../content/vocabulary.ts';
import { createClassifier } from '../jobs/classification/classify.ts';
import { openStore } from '../jobs/stores/open-store.ts';
import { settings } from '../settings.ts';
import { backUpWhenDue } from './back-up.ts';
import { runJobsImport } from './jobs-import-run.ts';
import { keepToday } from './keep-today.ts';
import { runCommand } from './run-command.ts';

/** `npm run jobs:import`: the import of openings with the project's own vocabularies and database. */

await runCommand(() =>
  runJobsImport(process.argv.slice(2), {
    openStore: () => openStore(settings(), console.error),
    classify: () => createClassifier(rolesVocabulary, skillsVocabulary),
    keepToday: (store) => keepToday(store, new Date()),
    backUp: () => backUpWhenDue(settings(), new Date()),
    siteUrl: settings().siteUrl,
    out: process.stdout,
    err: process.stderr,
  }),
);
