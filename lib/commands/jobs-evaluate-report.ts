import type { Evaluation } from '../jobs/evaluation/evaluate.ts';
import type { HiddenTally } from '../jobs/evaluation/hidden-titles.ts';
import { added, precision, recall, type Score } from '../jobs/evaluation/score.ts';
import type { SkillScore } from '../jobs/evaluation/skills.ts';
import { tableLines } from './table.ts';

const GOAL = 0.95;
/** The length of text that a reading time is told for. */
const TYPICAL = 6_000;

const number = (value: number): string => value.toLocaleString('en');
const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
const part = (some: number, all: number): string =>
  all === 0 ? '–' : `${number(some)} of ${number(all)} (${((100 * some) / all).toFixed(0)} %)`;

const table = (rows: readonly (readonly string[])[]): string[] => tableLines(rows).map((line) => `  ${line}`);

const SCORE_HEAD = ['positives', 'precision', 'recall', 'wrong', 'missed'];
const scoreCells = (name: string, score: Score): string[] => [
  name,
  number(score.positives),
  share(precision(score)),
  share(recall(score)),
  number(score.wrong),
  number(score.missed),
];

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

const reaches = (score: Score): boolean => (precision(score) ?? 0) >= GOAL && (recall(score) ?? 0) >= GOAL;

const skillLines = (skills: readonly SkillScore[], least: number): string[] => {
  if (skills.length === 0) return ['No skill is labelled in these rows.'];
  const judged = skills.filter(({ positives }) => positives >= least);
  const short = judged.filter((score) => !reaches(score)).map(({ slug }) => slug);
  const all = added(skills);
  const unnamed = skills.reduce((sum, score) => sum + score.unnamed, 0);
  return [
    'Skills named, against the labels ("unnamed": of the missed, texts that hold no word of the skill)',
    ...table([
      ['skill', ...SCORE_HEAD, 'unnamed'],
      ...skills.map((score) => [...scoreCells(score.slug, score), number(score.unnamed)]),
      [...scoreCells('all together (micro)', all), number(unnamed)],
      ['mean of skills (macro)', '', share(mean(skills.map(precision))), share(mean(skills.map(recall)))],
    ]),
    `${judged.length - short.length} of ${judged.length} skills with ${least} positives or more reach ${GOAL} of both.${
      short.length > 0 ? ` Short of it: ${short.join(', ')}.` : ''
    }`,
  ];
};

const hiddenLines = ({ hidden }: Evaluation): string[] => {
  const row = (name: string, { rows, said, right }: HiddenTally): string[] => [
    name,
    number(rows),
    number(said),
    number(right),
    share(said === 0 ? null : right / said),
  ];
  return [
    '',
    'Roles from the description alone, with the title hidden and then taken for the truth',
    ...table([
      ['role', 'titles', 'said', 'right', 'accuracy'],
      ...[...hidden.byRole].sort(([, a], [, b]) => b.rows - a.rows).map(([role, tally]) => row(role, tally)),
      row('all together', hidden),
    ]),
    `A role was said of ${part(hidden.said, hidden.rows)}; of titles that say only the general role, of ${part(hidden.general.said, hidden.general.rows)}; of technical titles without any, of ${part(hidden.nameless.said, hidden.nameless.rows)}.`,
  ];
};

const scoreLines = (title: string, scores: ReadonlyMap<string, Score>): string[] =>
  scores.size === 0
    ? []
    : [
        '',
        title,
        ...table([
          ['', ...SCORE_HEAD],
          ...[...scores]
            .sort(([, a], [, b]) => b.positives - a.positives)
            .map(([name, score]) => scoreCells(name, score)),
        ]),
      ];

/** What was measured, in lines for a person. */
export const evaluationReport = (
  name: string,
  evaluation: Evaluation,
  { unknown, least }: { unknown: readonly string[]; least: number },
): string[] => {
  const { rows, withText, characters, milliseconds, experience } = evaluation;
  return [
    `${name}: ${number(rows)} row${rows === 1 ? '' : 's'}, ${number(withText)} with a text`,
    ...(unknown.length > 0
      ? [`Not in the vocabularies: ${unknown.join(', ')}. To count one, add --means LABEL=SLUG.`]
      : []),
    '',
    ...skillLines(evaluation.skills, least),
    ...hiddenLines(evaluation),
    ...scoreLines('Roles, against the labels', evaluation.roles),
    ...scoreLines('Levels, against the labels, where the title says one', evaluation.levels),
    ...(evaluation.levelsNotStated > 0
      ? [`Of ${number(evaluation.levelsNotStated)} more labelled rows the title says no level.`]
      : []),
    '',
    `Experience: ${part(experience.years, withText)} texts ask for years, ${part(experience.none, withText)} for none, ${part(experience.silent, withText)} do not say.`,
    ...(characters > 0
      ? [
          `Speed: ${((milliseconds * TYPICAL) / characters).toFixed(2)} ms of processor time for ${number(TYPICAL)} characters.`,
        ]
      : []),
  ];
};

/** The rows of which one skill's label and reading differ. */
export const disagreementLines = (slug: string, { disagreements }: Evaluation): string[] => {
  const own = disagreements.filter((one) => one.slug === slug);
  if (own.length === 0) return ['', `Label and reading of ${slug} differ nowhere.`];
  return [
    '',
    `Where label and reading of ${slug} differ`,
    ...own.flatMap(({ id, said, unnamed, around }) => [
      `  ${said ? 'named, label says no' : unnamed ? 'no word of it in the text, label says yes' : 'not read, label says yes'}: ${id}`,
      ...around.map((words) => `      … ${words} …`),
    ]),
  ];
};
