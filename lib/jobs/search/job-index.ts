import type { TypedFastBitSet } from 'typedfastbitset';
import { AGE_DAYS, daysSince } from '../age.ts';
import { type AGES, chosen, defaultSort, type FilterGroup, type JobFilter } from '../filter.ts';
import { filterQuery } from '../filter-address.ts';
import type { Job } from '../job.ts';
import { runLength } from './binary-search.ts';
import { type ChoiceGroup, choiceOf, dayOf } from './choice-keys.ts';
import { column } from './column.ts';
import { type Demand, demandOf } from './demand.ts';
import { experienceRows } from './entry-level.ts';
import { COLUMN_NAMES, countFacets } from './facets.ts';
import { firstOf } from './first-of.ts';
import { bestFirst, type FoundWord, foundWords, rowsWithAll } from './found-words.ts';
import type { IndexData, Vocabulary } from './index-data.ts';
import { kept } from './kept.ts';
import { rowsNamed } from './name-index.ts';
import { rowReader } from './packed-rows.ts';
import { roleSets } from './role-sets.ts';
import { common, firstRows, joined, leavingOut, listed } from './row-sets.ts';
import type { SearchOptions, SearchResult } from './search-result.ts';
import { type Selection, selections } from './selection.ts';
import { similarRows } from './similar.ts';
import { type SourceCount, sourceCounts } from './sources.ts';
import { wordIndex } from './word-index.ts';

/** The reading path: every open job in memory, answered from bit sets and columns. Rows stand newest first. */
export type JobIndex = {
  /** How many jobs there are. */
  size: number;
  /** Whether any of them is a sample. */
  hasSamples: boolean;
  /** One page of the jobs that meet a filter, and every facet. Results are shared: do not change them. */
  search(filter: JobFilter, options: SearchOptions): SearchResult;
  /** How many jobs meet a filter: the total of a search, without the work for rows and facets. */
  count(filter: JobFilter, now: Date): number;
  /** What the jobs that meet a filter ask for. */
  demand(filter: JobFilter, now: Date): Demand;
  /** Asks for the jobs of these ids that meet a filter, in the order of the ids: only those that are given are made. */
  inOrder(ids: readonly string[]): (filter: JobFilter, options: { most: number; now: Date }) => Job[];
  /** The job that a post belongs to, by the id of the post or the name of its group. */
  jobOf(name: string): Job | null;
  /** Open jobs most like this one, best first, at most `most`; it need not be open itself, and is never among them. */
  similar(job: Job, most: number): Job[];
  companyName(slug: string): string | null;
  /** All jobs by the kind of their source. */
  sources(): SourceCount[];
};

/** The rows of each choice by its group. A group with no choice has no entry and lets everything through. */
type Choices = Map<ChoiceGroup, TypedFastBitSet>;

/** States kept with their counts: those of one choice alone, which every other state is compared with. */
const MOST_KEPT = 128;
/** A page with more rows than this is made anew each time: thousands of jobs would fill the heap. */
const MOST_ROWS_KEPT = 50;

export const jobIndex = (data: IndexData, vocabulary: Vocabulary): JobIndex => {
  const { posted, companies, names } = data;
  const columns = {
    role: column(data.columns.role),
    level: column(data.columns.level),
    workplace: column(data.columns.workplace),
    country: column(data.columns.country),
    skill: column(data.columns.skill),
    company: column(data.columns.company),
    type: column(data.columns.type),
  };
  const traits = column(data.traits);
  const words = { titles: wordIndex(data.titles), others: wordIndex(data.others) };
  const jobAt = rowReader<Job>(data.jobs);
  const size = posted.length;
  const all = firstRows(size);
  const select = selections(all);
  const everything = select(all);
  const roles = roleSets(column(data.found), vocabulary.generic);
  const [paid, described] = [traits.rowsWith('paid'), traits.rowsWith('described')];
  const demandIn = { columns, described, paid, asks: experienceRows(traits), jobAt };
  const similarTo = similarRows(data);
  const keptSelection = kept<Selection>(MOST_KEPT);
  const keptResult = kept<SearchResult>(MOST_KEPT);
  const keptDemand = kept<Demand>(MOST_KEPT);
  const keptAge = kept<TypedFastBitSet>(MOST_KEPT);

  const aged = (age: (typeof AGES)[number], now: Date): TypedFastBitSet =>
    keptAge(`${age} ${dayOf(now)}`, () => {
      // Rows stand newest first, so "posted within" is a run from the start.
      const isWithin = (row: number): boolean => daysSince(posted[row] ?? 0, now) <= AGE_DAYS[age];
      return firstRows(runLength(size, isWithin));
    });

  const choices = (filter: JobFilter, words: readonly FoundWord[], now: Date): Choices => {
    const sets: Choices = new Map();
    if (words.length) sets.set('q', rowsWithAll(words, all));
    const ofRole = roles.chosen(filter);
    if (ofRole) sets.set('role', ofRole);
    for (const name of COLUMN_NAMES) {
      if (name === 'role') continue;
      const picked = chosen(filter, name).map((value) => columns[name].rowsWith(value));
      if (picked.length) sets.set(name, name === 'skill' ? common(all, picked) : joined(picked));
    }
    if (filter.posted) sets.set('posted', aged(filter.posted, now));
    if (filter.pay) sets.set('pay', paid);
    return sets;
  };

  const answer = (
    filter: JobFilter,
    words: readonly FoundWord[],
    sets: Choices,
    { perPage, now }: SearchOptions,
  ): SearchResult => {
    const groups = [...sets.keys()];
    const selected = (rows: TypedFastBitSet, by: readonly ChoiceGroup[]): Selection => {
      const [only] = by;
      if (only === undefined) return everything;
      if (by.length > 1 || only === 'q') return select(rows);
      return keptSelection(`${only} ${choiceOf(filter, only)} ${dayOf(now)}`, () => select(rows));
    };
    const found = selected(common(all, [...sets.values()]), groups);
    const rest = leavingOut(all, [...sets.values()]);
    const beside = new Map<ChoiceGroup, Selection>(
      groups.map((group, at) => {
        const others = groups.filter((other) => other !== group);
        return [group, selected(rest[at] ?? all, others)];
      }),
    );
    const without = (group: FilterGroup): Selection => beside.get(group) ?? found;
    const general = filter.role.length ? roles.chosen({ ...filter, evidence: ['generic'] }) : null;
    const facets = countFacets(filter, {
      columns,
      roles,
      roleNames: vocabulary.roles,
      paid,
      aged: (age) => aged(age, now),
      without,
    });
    const end = Math.min(filter.page * perPage, found.size);
    const isByMatch = (filter.sort ?? defaultSort(filter)) === 'match';
    const rows = isByMatch ? bestFirst(found, words, end) : listed(found.rows, new Uint32Array(end));
    return {
      total: found.size,
      page: filter.page,
      pages: Math.max(1, Math.ceil(found.size / perPage)),
      jobs: Array.from(rows.subarray((filter.page - 1) * perPage), jobAt),
      facets,
      companiesBeyond:
        without('company').distinct(columns.company) -
        Object.values(facets.company).filter((count) => count > 0).length,
      generic: general ? without('role').rows.intersection_size(general) : 0,
      withText: found.rows.intersection_size(described),
      employers: found.distinct(columns.company),
    };
  };

  const meeting = (filter: JobFilter, now: Date): TypedFastBitSet =>
    common(all, [...choices(filter, foundWords(filter.q, words), now).values()]);
  const rowOf = (id: string, rows = rowsNamed(names, id)): number =>
    (rows.length < 2 ? rows[0] : rows.find((row) => jobAt(row).id === id)) ?? -1;

  return {
    size,
    hasSamples: traits.codeOf('sample') >= 0,
    search(filter, options) {
      const found = foundWords(filter.q, words);
      const sets = choices(filter, found, options.now);
      const find = (): SearchResult => answer(filter, found, sets, options);
      if (sets.size > 1 || filter.q || filter.page > 1 || options.perPage > MOST_ROWS_KEPT) return find();
      return keptResult(`${filterQuery(filter)} ${options.perPage} ${dayOf(options.now)}`, find);
    },
    count: (filter, now) => meeting(filter, now).size(),
    demand: (filter, now) =>
      keptDemand(`${filterQuery({ ...filter, page: 1, sort: null })} ${dayOf(now)}`, () =>
        demandOf(meeting(filter, now), demandIn),
      ),
    inOrder(ids) {
      const order = Int32Array.from(ids, (id) => rowOf(id));
      return (filter, { most, now }) => firstOf(order, meeting(filter, now), most).map(jobAt);
    },
    jobOf: (name) =>
      rowsNamed(names, name)
        .map(jobAt)
        .find((job) => job.group === name || job.posts.includes(name)) ?? null,
    similar(job, most) {
      const except = rowsNamed(names, job.group).filter((row) => jobAt(row).group === job.group);
      return similarTo(job, { most, except }).map(jobAt);
    },
    companyName: (slug) => companies.get(slug) ?? null,
    sources: () => sourceCounts(traits, described),
  };
};
