import type { RolesVocabulary, SkillsVocabulary } from '../jobs/classification/vocabulary.ts';
import { evaluate } from '../jobs/evaluation/evaluate.ts';
import { dictionaryOf } from '../jobs/evaluation/labels.ts';
import { labelledSet } from '../jobs/evaluation/rows.ts';
import { BrokenInput, WrongUsage } from '../jobs/import/errors.ts';
import { readInput } from '../jobs/import/input.ts';
import { HELP, readEvaluateArgs } from './jobs-evaluate-args.ts';
import { disagreementLines, evaluationReport } from './jobs-evaluate-report.ts';

/** What the command works with; its own file gives it the project's, a test its own. */
export type EvaluateCommand = {
  roles: RolesVocabulary;
  skills: SkillsVocabulary;
  out: (text: string) => void;
  err: (text: string) => void;
};

/** Runs `jobs:evaluate` and returns its exit code: 0 measured, 1 nothing could be read, 2 a wrong command. */
export const runJobsEvaluate = async (argv: string[], command: EvaluateCommand): Promise<number> => {
  const { roles, skills, out, err } = command;
  try {
    const args = readEvaluateArgs(argv);
    if (args.help) {
      out(`${HELP}\n`);
      return 0;
    }
    const { show, least } = args;
    if (show !== null && !skills.skills.some(({ slug }) => slug === show)) {
      throw new WrongUsage(
        `--show names the skill "${show}", which the vocabulary does not have: write a slug of content/vocabulary/skills.json.`,
      );
    }
    const { text, name } = await readInput(args.where);
    const { rows, unknown } = labelledSet(text, name, args.shape, dictionaryOf(roles, skills, args.means));
    const evaluation = evaluate(rows, roles, skills);
    const lines = [
      ...evaluationReport(name, evaluation, { unknown, least }),
      ...(show === null ? [] : disagreementLines(show, evaluation)),
    ];
    out(`${lines.join('\n')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUsage || error instanceof BrokenInput)) throw error;
    err(`${error.message}\n`);
    return error instanceof WrongUsage ? 2 : 1;
  }
};
