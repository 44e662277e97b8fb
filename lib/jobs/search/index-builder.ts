import { type Job, jobOf, type PostingRecord } from '../job.ts';
import { NOT_STATED } from '../posting.ts';
import { experienceTraits } from './entry-level.ts';
import { COLUMN_NAMES, type ColumnName } from './facets.ts';
import type { IndexData, Vocabulary } from './index-data.ts';
import { type JobIndex, jobIndex } from './job-index.ts';
import { nameDraft } from './name-index.ts';
import { anyNumbers } from './number-list.ts';
import { rowPacker } from './packed-rows.ts';
import { roleWords } from './role-sets.ts';
import { sourceTrait } from './sources.ts';
import { type ValueLists, valueDraft } from './value-lists.ts';
import type { WordLists } from './word-index.ts';
import { wordsOf } from './words.ts';

/** Makes an index out of postings that come in batches. */
export type IndexBuilder = {
  /** Takes more open postings. The posts of a group come one after another, also across batches. */
  add(postings: readonly PostingRecord[]): void;
  /** The index of all that were added. Nothing can be added after it. */
  finish(): IndexData;
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
  sourceTrait(job),
  ...experienceTraits(job),
];

export const indexBuilder = (skillNames: Vocabulary['skillNames']): IndexBuilder => {
  const jobs = rowPacker<Job>();
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
  const wordsOfSkill = remembered((skill) => wordsOf(skillNames.get(skill) ?? skill).map(others.coded));
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
    add(postings) {
      for (const posting of postings) {
        if (group[0] && group[0].group !== posting.group) {
          addJob(group);
          group = [];
        }
        group.push(posting);
      }
    },
    finish() {
      if (group.length) addJob(group);
      const order = new Uint32Array(jobs.length).map((_, place) => place).sort(newestFirst);
      const rowOf = new Uint32Array(order.length);
      for (const [row, place] of order.entries()) rowOf[place] = row;
      return {
        jobs: jobs.finish(order),
        posted: Float64Array.from(order, dates.at),
        companies,
        columns: {
          role: drafts.role.finish(order),
          level: drafts.level.finish(order),
          workplace: drafts.workplace.finish(order),
          country: drafts.country.finish(order),
          skill: drafts.skill.finish(order),
          company: drafts.company.finish(order),
          type: drafts.type.finish(order),
        },
        found: found.finish(order),
        traits: traits.finish(order),
        titles: wordLists(titles.finish(order)),
        others: wordLists(others.finish(order)),
        names: names.finish(rowOf),
      };
    },
  };
};

/** The index of these postings. */
export const indexOf = (postings: readonly PostingRecord[], vocabulary: Vocabulary): JobIndex => {
  const builder = indexBuilder(vocabulary.skillNames);
  builder.add(postings);
  return jobIndex(builder.finish(), vocabulary);
};

const wordLists = ({ values, starts, listStarts, rows }: ValueLists): WordLists => ({
  values,
  size: starts.length - 1,
  listStarts,
  rows,
});

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
