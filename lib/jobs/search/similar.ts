import type { Job } from '../job.ts';
import { firstAtLeast } from './binary-search.ts';
import type { IndexData } from './index-data.ts';
import type { WordLists } from './word-index.ts';
import { wordsOf } from './words.ts';

/** What makes a job like another, in points. The skills (or the words of the title) count by the part they share. */
const SAME_ROLE = 4;
const EVERY_SKILL = 6;
const EVERY_WORD = 6;
const SAME_LEVEL = 1.5;
const SAME_TITLE = 1.5;
const SAME_COUNTRY = 1;
const SAME_WORKPLACE = 0.75;
/** One employer's jobs are much alike; a list of nothing else shows no other way. */
const MOST_OF_AN_EMPLOYER = 2;

export type SimilarOptions = {
  most: number;
  /** Rows that are not to be named: the job's own. */
  except: readonly number[];
};

/**
 * A function that gives the rows of the open jobs most like one, best first, the newer of two alike first: those
 * of a role of it or that name a skill of it, and where there are none those that share a word of its title. A
 * skill counts the more the fewer jobs name it, and of a job that names everything it counts little. Title, level,
 * workplace and country, where they are stated, only put such jobs in order. The job need not be in the index.
 */
export const similarRows = (data: Pick<IndexData, 'columns' | 'titles' | 'posted'>) => {
  const { columns, titles, posted } = data;
  const size = posted.length;
  const listsOf = (name: 'role' | 'level' | 'workplace' | 'country' | 'skill' | 'company'): WordLists => ({
    ...columns[name],
    size,
  });
  const lists = { role: listsOf('role'), skill: listsOf('skill') };
  const [level, workplace, country] = [listsOf('level'), listsOf('workplace'), listsOf('country')];
  const company = listsOf('company');
  // Made when first asked for: an index that is never asked costs nothing more.
  let skillSums: Float64Array | null = null;
  let titleSums: Float64Array | null = null;

  return (job: Job, { most, except }: SimilarOptions): number[] => {
    const scores = new Float64Array(size);
    for (const row of rowsOfAny(
      lists.role,
      job.roles.map(({ role }) => role),
    ))
      scores[row] = SAME_ROLE;
    skillSums ??= sumsOf(lists.skill);
    addShared(scores, lists.skill, { values: job.skills, sums: skillSums, points: EVERY_SKILL });
    for (const row of except) scores[row] = 0;
    const isFound = scores.some((score) => score > 0);
    titleSums ??= sumsOf(titles);
    addShared(scores, titles, {
      values: wordsOf(job.title),
      sums: titleSums,
      points: isFound ? SAME_TITLE : EVERY_WORD,
      among: isFound ? scores : null,
    });
    for (const row of except) scores[row] = 0;
    const prefer = (among: WordLists, values: readonly (string | null)[], points: number): void => {
      for (const row of rowsOfAny(
        among,
        values.filter((value) => value !== null),
      ))
        if (scores[row]) scores[row] += points;
    };
    prefer(level, [job.level], SAME_LEVEL);
    prefer(workplace, [job.workplace], SAME_WORKPLACE);
    prefer(country, job.countries, SAME_COUNTRY);
    return bestOf(scores, { most, company: columns.company.codes, lists: company });
  };
};

/** How much a value says: the rarer, the more. */
const weightOf = ({ listStarts, size }: WordLists, code: number): number => {
  const holders = (listStarts[code + 1] ?? 0) - (listStarts[code] ?? 0);
  return holders ? Math.log(1 + size / holders) : 0;
};

const rowsOf = ({ listStarts, rows }: WordLists, code: number): Uint32Array =>
  rows.subarray(listStarts[code], listStarts[code + 1]);

const codesOf = ({ values }: WordLists, given: readonly string[]): number[] =>
  [...new Set(given)].flatMap((value) => {
    const code = firstAtLeast(values, value);
    return values[code] === value ? [code] : [];
  });

/** The rows that hold any of the values, once each. */
const rowsOfAny = (lists: WordLists, values: readonly string[]): Iterable<number> => {
  const [first, ...more] = codesOf(lists, values).map((code) => rowsOf(lists, code));
  return more.length ? new Set([...(first ?? []), ...more.flatMap((rows) => [...rows])]) : (first ?? []);
};

/** By row the weight of all that it holds. */
const sumsOf = (lists: WordLists): Float64Array => {
  const sums = new Float64Array(lists.size);
  for (let code = 0; code < lists.values.length; code++) {
    const weight = weightOf(lists, code);
    for (const row of rowsOf(lists, code)) sums[row] = (sums[row] ?? 0) + weight;
  }
  return sums;
};

/** Adds to each row (of those with a score, if told so) its part of the points: what it shares of all that either holds. */
const addShared = (
  scores: Float64Array,
  lists: WordLists,
  {
    values,
    sums,
    points,
    among = null,
  }: { values: readonly string[]; sums: Float64Array; points: number; among?: Float64Array | null },
): void => {
  const codes = codesOf(lists, values);
  const own = codes.reduce((sum, code) => sum + weightOf(lists, code), 0);
  const shared = new Float64Array(lists.size);
  for (const code of codes) {
    const weight = weightOf(lists, code);
    for (const row of rowsOf(lists, code)) shared[row] = (shared[row] ?? 0) + weight;
  }
  for (let row = 0; row < shared.length; row++) {
    const common = shared[row] ?? 0;
    if (common && (!among || among[row]))
      scores[row] = (scores[row] ?? 0) + (points * 2 * common) / (own + (sums[row] ?? 0));
  }
};

/** Takes the highest score as often as asked; `scores` is used up. An employer with its share is left out. */
const bestOf = (
  scores: Float64Array,
  { most, company, lists }: { most: number; company: Uint32Array; lists: WordLists },
): number[] => {
  const best: number[] = [];
  const taken = new Map<number, number>();
  while (best.length < most) {
    let top = 0;
    for (let row = 1; row < scores.length; row++) if ((scores[row] ?? 0) > (scores[top] ?? 0)) top = row;
    if (!scores[top]) break;
    best.push(top);
    scores[top] = 0;
    // Each row has exactly one employer, so its place is its row.
    const employer = company[top] ?? 0;
    const count = (taken.get(employer) ?? 0) + 1;
    taken.set(employer, count);
    if (count >= MOST_OF_AN_EMPLOYER) for (const row of rowsOf(lists, employer)) scores[row] = 0;
  }
  return best;
};
