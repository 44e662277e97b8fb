import type { TypedFastBitSet } from 'typedfastbitset';
import type { Job } from '../job.ts';
import type { Column } from './column.ts';

/** How many open jobs came by one kind of source, and how many of them bring a description. */
export type SourceCount = {
  /** A feed's name, the format of a table, or `sample`. */
  kind: string;
  jobs: number;
  withText: number;
};

const PREFIX = 'from ';

/** What the index has to remember of where a job came from: the kind of its source. */
export const sourceTrait = ({ sourceId, sample }: Pick<Job, 'sourceId' | 'sample'>): string =>
  PREFIX + (sample ? 'sample' : (sourceId.split(':', 1)[0] ?? ''));

/** All jobs by the kind of their source, those with the most first. */
export const sourceCounts = (traits: Column, described: TypedFastBitSet): SourceCount[] =>
  traits.values
    .filter((value) => value.startsWith(PREFIX))
    .map((value) => {
      const rows = traits.rowsWith(value);
      const kind = value.slice(PREFIX.length);
      return { kind, jobs: rows.size(), withText: rows.intersection_size(described) };
    })
    .sort((a, b) => b.jobs - a.jobs || (a.kind < b.kind ? -1 : 1));
