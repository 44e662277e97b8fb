import { rolesVocabulary, skillsVocabulary } from '../content/vocabulary.ts';
import { runJobsEvaluate } from './jobs-evaluate-run.ts';

/** `npm run jobs:evaluate`: how well the project's own vocabularies read labelled postings. */

process.exitCode = await runJobsEvaluate(process.argv.slice(2), {
  roles: rolesVocabulary,
  skills: skillsVocabulary,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
