import { createClassifier } from '../classification/classify.ts';
import type { RolesVocabulary, SkillsVocabulary } from '../classification/vocabulary.ts';
import { type HiddenTitles, hiddenTitles } from './hidden-titles.ts';
import type { LabelledRow } from './rows.ts';
import { count, entry, noScore, type Score } from './score.ts';
import { type Disagreement, type SkillScore, skillMeasure } from './skills.ts';

export type Evaluation = {
  rows: number;
  withText: number;
  /** UTF-16 units of all texts, and the processor time that classifying all rows once more took. */
  characters: number;
  milliseconds: number;
  skills: SkillScore[];
  disagreements: Disagreement[];
  hidden: HiddenTitles;
  /** By role, where rows are labelled with one: however it was found. */
  roles: ReadonlyMap<string, Score>;
  /** By level, where rows are labelled with one and the title says any. */
  levels: ReadonlyMap<string, Score>;
  /** Labelled rows whose title says no level. */
  levelsNotStated: number;
  /** Texts that ask for years first, for no experience first, and that do not say. */
  experience: { years: number; none: number; silent: number };
};

/** A row's one label of a kind against what was said of it. */
const countOne = (scores: Map<string, Score>, label: string, said: readonly string[]): void => {
  count(entry(scores, label, noScore), true, said.includes(label));
  for (const other of said) if (other !== label) count(entry(scores, other, noScore), false, true);
};

/** Measures the classifier on labelled postings, whose titles and texts are read as an import reads them. */
export const evaluate = (
  rows: readonly LabelledRow[],
  rolesVocabulary: RolesVocabulary,
  skillsVocabulary: SkillsVocabulary,
): Evaluation => {
  const classify = createClassifier(rolesVocabulary, skillsVocabulary);
  const skills = skillMeasure(skillsVocabulary);
  const hidden = hiddenTitles(rolesVocabulary, skillsVocabulary);
  const roles = new Map<string, Score>();
  const levels = new Map<string, Score>();
  const experience = { years: 0, none: 0, silent: 0 };
  let levelsNotStated = 0;

  const read = rows.map((row) => ({ row, found: classify(row) }));
  // Time on the processor, of a second reading: neither the machine's other work nor the start is measured.
  const began = process.cpuUsage();
  for (const row of rows) classify(row);
  const { user, system } = process.cpuUsage(began);

  for (const { row, found } of read) {
    skills.add(row);
    hidden.add(row);
    if (row.text !== null) experience[found.experienceRequirements[0]?.kind ?? 'silent'] += 1;
    if (row.role !== null) {
      const said = found.roles.map(({ role }) => role);
      countOne(roles, row.role, said);
    }
    if (row.level === null) continue;
    if (found.level === null) levelsNotStated += 1;
    else countOne(levels, row.level, [found.level]);
  }
  return {
    rows: rows.length,
    withText: rows.filter(({ text }) => text !== null).length,
    characters: rows.reduce((sum, { text }) => sum + (text?.length ?? 0), 0),
    milliseconds: (user + system) / 1000,
    skills: skills.scores(),
    disagreements: skills.disagreements(),
    hidden: hidden.result(),
    roles,
    levels,
    levelsNotStated,
    experience,
  };
};
