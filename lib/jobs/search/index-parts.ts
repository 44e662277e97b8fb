import type { Job } from '../job.ts';
import type { Column } from './column.ts';
import type { ColumnName } from './facets.ts';
import type { NameIndex } from './name-index.ts';
import type { GenericGroup } from './role-sets.ts';
import type { WordIndex } from './word-index.ts';

/** What the index has to be told about the vocabularies: names to search by, and the general group. */
export type Vocabulary = {
  roles: readonly string[];
  generic: GenericGroup;
  skillName: (slug: string) => string;
};

/** What the builder has made of the postings. */
export type IndexParts = {
  vocabulary: Vocabulary;
  jobAt: (row: number) => Job;
  rowBytes: number;
  /** Milliseconds since 1970 by row; minus infinity where no date is given. */
  posted: Float64Array;
  /** Names of companies by slug. */
  companies: ReadonlyMap<string, string>;
  columns: Readonly<Record<ColumnName, Column>>;
  /** Roles with the way they were found, see `roleWords`. */
  found: Column;
  /** `paid`, `described`, `sample`. */
  traits: Column;
  titles: WordIndex;
  /** Words of company, places and skills. */
  others: WordIndex;
  names: NameIndex;
};
