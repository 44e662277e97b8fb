import { TypedFastBitSet } from 'typedfastbitset';
import { AGE_DAYS, daysAgo } from './age.ts';
import { column } from './column.ts';
import { COLUMN_NAMES, type ColumnName, countFacets, type Facets } from './facets.ts';
import { type AGES, chosen, defaultSort, type JobFilter } from './filter.ts';
import { type Job, jobsOf, type PostingRecord } from './job.ts';
import { NOT_STATED } from './posting.ts';
import { type GenericGroup, roleSets } from './role-sets.ts';
import { common, joined } from './row-sets.ts';
import { wordIndex } from './word-index.ts';
import { wordsOf } from './words.ts';

export type SearchResult = {
  total: number;
  page: number;
  pages: number;
  jobs: Job[];
  facets: Facets;
  /** Jobs of the general group that meet every other choice: shown beside a role, never in its total. */
  generic: number;
  /** Jobs of the total that come with a description: of the others only the title can name a skill. */
  withText: number;
  /** Distinct employers among the total. */
  employers: number;
};

/** What the index has to be told about the vocabularies: names to search by, and the general group. */
export type Vocabulary = {
  roles: readonly string[];
  generic: GenericGroup;
  skillName: (slug: string) => string;
};

export type JobIndex = {
  jobs: readonly Job[];
  search(filter: JobFilter, options: { perPage: number; now: Date }): SearchResult;
  /** The job that a group of posts makes. */
  jobOfGroup(group: string): Job | null;
  companyName(slug: string): string | null;
};

const valuesOf: Record<ColumnName, (job: Job) => readonly string[]> = {
  level: (job) => [job.level ?? NOT_STATED],
  workplace: (job) => [job.workplace ?? NOT_STATED],
  country: (job) => (job.countries.length ? job.countries : [NOT_STATED]),
  skill: (job) => job.skills,
  company: (job) => [job.company.slug],
  type: (job) => [job.type ?? NOT_STATED],
};

/** The reading path: every open job in memory, answered from bit sets. Rows stand newest first. */
export const jobIndex = (postings: PostingRecord[], vocabulary: Vocabulary): JobIndex => {
  const jobs = jobsOf(postings);
  const rowOfGroup = new Map(jobs.map((job, row) => [job.group, row]));
  const companies = new Map(jobs.map((job) => [job.company.slug, job.company.name]));
  const columnOf = (name: ColumnName) => column(jobs.map(valuesOf[name]));
  const columns = {
    level: columnOf('level'),
    workplace: columnOf('workplace'),
    country: columnOf('country'),
    skill: columnOf('skill'),
    company: columnOf('company'),
    type: columnOf('type'),
  };
  const titles = wordIndex(jobs.map((job) => job.title));
  const others = wordIndex(jobs.map((job) => searchedBesideTitle(job, vocabulary)));
  const roles = roleSets(jobs, vocabulary.generic);
  const paid = new TypedFastBitSet(jobs.flatMap((job, row) => (job.salary.length ? [row] : [])));
  const described = new TypedFastBitSet(jobs.flatMap((job, row) => (job.hasText ? [row] : [])));
  const all = new TypedFastBitSet();
  if (jobs.length) all.addRange(0, jobs.length);

  /** Rows stand newest first, so "posted within" is a run from the start. */
  const postedWithin = (age: (typeof AGES)[number], now: Date): TypedFastBitSet => {
    const rows = new TypedFastBitSet();
    for (const [row, job] of jobs.entries()) {
      if (!job.datePosted || daysAgo(job.datePosted, now) > AGE_DAYS[age]) break;
      rows.add(row);
    }
    return rows;
  };

  /** The rows of each choice by its group; a group with no choice has no entry and lets everything through. */
  const choices = (filter: JobFilter, now: Date): Map<string, TypedFastBitSet> => {
    const sets = new Map<string, TypedFastBitSet>();
    const words = wordsOf(filter.q);
    if (words.length)
      sets.set('q', common(words.map((word) => joined([titles.rowsOf(word), others.rowsOf(word)]))));
    const ofRole = roles.chosen(filter);
    if (ofRole) sets.set('role', ofRole);
    for (const name of COLUMN_NAMES) {
      const picked = chosen(filter, name).map((value) => columns[name].rowsWith(value));
      if (picked.length) sets.set(name, name === 'skill' ? common(picked) : joined(picked));
    }
    if (filter.posted) sets.set('posted', postedWithin(filter.posted, now));
    if (filter.pay) sets.set('pay', paid);
    return sets;
  };

  const meet = (sets: Map<string, TypedFastBitSet>, without?: string): TypedFastBitSet => {
    const parts = [...sets].flatMap(([group, rows]) => (group === without ? [] : [rows]));
    return parts.length ? common(parts) : all;
  };

  /** Newest first as the rows stand; for a search, more of its words in the title first. */
  const sorted = (filter: JobFilter, rows: TypedFastBitSet): number[] => {
    const order = rows.array();
    if ((filter.sort ?? defaultSort(filter)) === 'newest') return order;
    const inTitle = wordsOf(filter.q).map((word) => titles.rowsOf(word));
    const score = (row: number): number => inTitle.filter((set) => set.has(row)).length;
    const scores = new Map(order.map((row) => [row, score(row)]));
    return order.sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
  };

  return {
    jobs,
    jobOfGroup: (group) => jobs[rowOfGroup.get(group) ?? -1] ?? null,
    companyName: (slug) => companies.get(slug) ?? null,
    search(filter, { perPage, now }) {
      const sets = choices(filter, now);
      const rows = meet(sets);
      const order = sorted(filter, rows);
      const start = (filter.page - 1) * perPage;
      const general = new Map(sets).set('role', roles.chosen({ ...filter, evidence: ['generic'] }) ?? all);
      return {
        total: order.length,
        page: filter.page,
        pages: Math.max(1, Math.ceil(order.length / perPage)),
        jobs: order.slice(start, start + perPage).flatMap((row) => jobs[row] ?? []),
        facets: countFacets(filter, {
          columns,
          roles,
          roleNames: vocabulary.roles,
          paid,
          aged: (age) => postedWithin(age, now),
          without: (group) => (sets.has(group) ? meet(sets, group) : rows),
        }),
        generic: filter.role.length ? meet(general).size() : 0,
        withText: rows.intersection_size(described),
        employers: columns.company.count(rows).size,
      };
    },
  };
};

const searchedBesideTitle = (job: Job, vocabulary: Vocabulary): string =>
  [job.company.name, ...job.places.map((place) => place.raw), ...job.skills.map(vocabulary.skillName)].join(
    ' ',
  );
