import { existsSync } from 'node:fs';
import { knownSlugs, marketWords, rolesVocabulary, skillsVocabulary } from '../content/vocabulary.ts';
import { openMarket } from '../jobs/open-market.ts';
import { openStore } from '../jobs/stores/open-store.ts';
import { settings } from '../settings.ts';
import { runContentGaps } from './content-gaps-run.ts';
import { readContent } from './read-content.ts';
import { runCommand } from './run-command.ts';

/** `npm run content:gaps`: where the guides and the open jobs differ, counted as the site counts. */

await runCommand(() =>
  runContentGaps(process.argv.slice(2), {
    roles: rolesVocabulary.roles,
    skillNames: new Map(skillsVocabulary.skills.map(({ slug, name }) => [slug, name])),
    guides: async () => (await readContent()).guides,
    openMarket: async () => {
      const { databaseUrl, databaseFile } = settings();
      // A mistyped name would be made, empty, and look like a market without openings.
      if (databaseUrl === null && !existsSync(databaseFile))
        throw new Error(
          `There is no database at ${databaseFile}: import openings or start the site first, or name another in DATABASE_FILE.`,
        );
      const store = await openStore({ databaseUrl, databaseFile }, console.error);
      try {
        return (await openMarket(store, marketWords, knownSlugs)).market;
      } finally {
        await store.close();
      }
    },
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  }),
);
