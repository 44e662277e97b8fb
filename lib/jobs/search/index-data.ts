import type { ColumnName } from './facets.ts';
import type { NameTable } from './name-index.ts';
import type { PackedRows } from './packed-rows.ts';
import type { GenericGroup } from './role-sets.ts';
import type { ValueLists } from './value-lists.ts';
import type { WordLists } from './word-index.ts';

/** What the index has to be told about the vocabularies: names to search by, and the general group. */
export type Vocabulary = {
  roles: readonly string[];
  generic: GenericGroup;
  /** Names of skills by slug, with the other words by which they are searched for. */
  skillNames: ReadonlyMap<string, string>;
};

/**
 * An index as plain data, almost all of it in typed arrays: one thread can make it and hand it to another without
 * a copy. Rows stand newest first.
 */
export type IndexData = {
  /** What each row shows. */
  jobs: PackedRows;
  /** Milliseconds since 1970 by row; minus infinity where no date is given. */
  posted: Float64Array<ArrayBuffer>;
  /** Names of companies by slug. */
  companies: ReadonlyMap<string, string>;
  columns: Readonly<Record<ColumnName, ValueLists>>;
  /** Roles with the way they were found, see `roleWords`. */
  found: ValueLists;
  /** `paid`, `described`, `sample`, the kind of source (`sourceTrait`), and the experience asked (`experienceTraits`). */
  traits: ValueLists;
  titles: WordLists;
  /** Words of company, places and skills. */
  others: WordLists;
  /** Ids of posts and names of groups. */
  names: NameTable;
};

/** The memory that can change hands with an index. Whoever gives it away can no longer use it. */
export const memoryOf = (data: IndexData): ArrayBuffer[] => {
  const { jobs, posted, columns, found, traits, titles, others, names } = data;
  const arrays: { buffer: ArrayBuffer }[] = [
    ...[...jobs.chunks, jobs.chunkOf, jobs.starts, jobs.ends, posted, names.hashes, names.rows],
    ...[...Object.values(columns), found, traits].flatMap(({ starts, codes }) => [starts, codes]),
    ...[...Object.values(columns), found, traits, titles, others].flatMap(({ listStarts, rows }) => [
      listStarts,
      rows,
    ]),
  ];
  return arrays.map(({ buffer }) => buffer);
};
