import { type Job, jobOf, type PostingRecord } from '../job.ts';
import { NOT_STATED } from '../posting.ts';
import { type Column, column } from './column.ts';
import { COLUMN_NAMES, type ColumnName } from './facets.ts';
import type { Vocabulary } from './index-parts.ts';
import { type JobIndex, jobIndex } from './job-index.ts';
import { nameDraft } from './name-index.ts';
import { anyNumbers } from './number-list.ts';
import { type PackedRows, packedRows } from './packed-rows.ts';
import { roleWords } from './role-sets.ts';
import { sortedSteps } from './sorted-steps.ts';
import { atOnce, type Steps } from './steps.ts';
import { type ValueDraft, valueDraft } from './value-lists.ts';
import { wordIndex } from './word-index.ts';
import { wordsOf } from './words.ts';

/** Makes an index out of postings that come in batches, in steps short enough for readers not to feel them. */
export type IndexBuilder = {
  /** Takes more open postings. The posts of a group come one after another, also across batches. */
  add(postings: readonly PostingRecord[]): Steps<void>;
  /** The index of all that were added. Nothing can be added after it. */
  finish(): Steps<JobIndex>;
};

const valuesOf: Record<ColumnName, (job: Job) => readonly string[]> = {
  role: (job) => job.roles.map(({ role }) => role),
  level: (job) => [job.level ?? NOT_STATED],
  workplace: (job) => [job.workplace ?? NOT_STATED],
  country: (job) => (job.countries.length ? job.countries : [NOT_STATED]),
  skill: (job) => job.skills,
  company: (job) => [job.company.slug],
  type: (job) => [job.type ?? NOT_STATED],
};

const traitsOf = (job: Job): string[] => [
  ...(job.salary.length ? ['paid'] : []),
  ...(job.hasText ? ['described'] : []),
  ...(job.sample ? ['sample'] : []),
];

/** Postings taken between two yields. */
const STRIDE = 16;
const ROW_STRIDE = 4096;

export const indexBuilder = (vocabulary: Vocabulary): IndexBuilder => {
  const jobs = packedRows<Job>();
  const names = nameDraft();
  const dates = anyNumbers();
  const idStarts = anyNumbers();
  const companies = new Map<string, string>();
  const drafts = {
    role: valueDraft(),
    level: valueDraft(),
    workplace: valueDraft(),
    country: valueDraft(),
    skill: valueDraft(),
    company: valueDraft(),
    type: valueDraft(),
  };
  const [found, traits, titles, others] = [valueDraft(), valueDraft(), valueDraft(), valueDraft()];
  // Companies, places, skills and roles say the same few things again and again: they are read once each.
  const wordsIn = remembered((text) => wordsOf(text).map(others.coded));
  const wordsOfSkill = remembered((skill) => wordsOf(vocabulary.skillName(skill)).map(others.coded));
  const wordsOfRole = {
    title: remembered((role) => roleWords(role, 'title').map(found.coded)),
    description: remembered((role) => roleWords(role, 'description').map(found.coded)),
  };
  let group: PostingRecord[] = [];

  const addJob = (posts: PostingRecord[]): void => {
    const job = jobOf(posts);
    const place = jobs.length;
    jobs.push(job);
    for (const name of [job.group, ...job.posts]) names.add(place, name);
    const date = Date.parse(job.datePosted ?? '');
    dates.push(Number.isNaN(date) ? Number.NEGATIVE_INFINITY : date);
    idStarts.push(startOf(job.id));
    companies.set(job.company.slug, job.company.name);
    for (const name of COLUMN_NAMES) drafts[name].add(valuesOf[name](job));
    found.addCoded(job.roles.map(({ role, evidence }) => wordsOfRole[evidence](role)));
    traits.add(traitsOf(job));
    titles.add(wordsOf(job.title));
    others.addCoded([
      wordsIn(job.company.name),
      ...job.places.map(({ raw }) => wordsIn(raw)),
      ...job.skills.map(wordsOfSkill),
    ]);
  };

  /** Newest first; without a date last; equal dates by id. */
  const newestFirst = (a: number, b: number): number =>
    dates.at(b) - dates.at(a) ||
    idStarts.at(a) - idStarts.at(b) ||
    (a === b ? 0 : jobs.at(a).id < jobs.at(b).id ? -1 : 1);

  return {
    *add(postings) {
      for (const [at, posting] of postings.entries()) {
        if (at % STRIDE === 0) yield;
        if (group[0] && group[0].group !== posting.group) {
          addJob(group);
          group = [];
        }
        group.push(posting);
      }
    },
    *finish() {
      if (group.length) addJob(group);
      const order = yield* sortedSteps(jobs.length, newestFirst);
      const rowOf = new Uint32Array(order.length);
      const posted = new Float64Array(order.length);
      for (let row = 0; row < order.length; row++) {
        if (row % ROW_STRIDE === 0) yield;
        rowOf[order[row] ?? 0] = row;
        posted[row] = dates.at(order[row] ?? 0);
      }
      const columnOf = function* (draft: ValueDraft): Steps<Column> {
        return column(yield* draft.finish(order));
      };
      return jobIndex({
        vocabulary,
        jobAt: inOrder(jobs, order),
        rowBytes: jobs.bytes,
        posted,
        companies,
        columns: {
          role: yield* columnOf(drafts.role),
          level: yield* columnOf(drafts.level),
          workplace: yield* columnOf(drafts.workplace),
          country: yield* columnOf(drafts.country),
          skill: yield* columnOf(drafts.skill),
          company: yield* columnOf(drafts.company),
          type: yield* columnOf(drafts.type),
        },
        found: yield* columnOf(found),
        traits: yield* columnOf(traits),
        titles: wordIndex(yield* titles.finish(order)),
        others: wordIndex(yield* others.finish(order)),
        names: yield* names.finish(rowOf),
      });
    },
  };
};

/** The index of these postings, made in one go. */
export const indexOf = (postings: readonly PostingRecord[], vocabulary: Vocabulary): JobIndex => {
  const builder = indexBuilder(vocabulary);
  atOnce(builder.add(postings));
  return atOnce(builder.finish());
};

/** A function of its own: one made inside the builder would keep everything alive that the builder has collected. */
const inOrder =
  (jobs: PackedRows<Job>, order: Uint32Array) =>
  (row: number): Job =>
    jobs.at(order[row] ?? 0);

const remembered = <Value>(read: (text: string) => Value): ((text: string) => Value) => {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    known.set(text, value);
    return value;
  };
};

/** The first six characters of an id as one number that orders as they do; ids are ASCII. */
const startOf = (id: string): number => {
  let start = 0;
  for (let at = 0; at < 6; at++) start = start * 256 + (id.charCodeAt(at) & 255);
  return start;
};
