import { TypedFastBitSet } from 'typedfastbitset';
import type { EVIDENCE, JobFilter } from './filter.ts';
import type { Job } from './job.ts';

export type Evidence = (typeof EVIDENCE)[number];

/** Which roles have the general software-engineer group standing beside them, and which role that group is. */
export type GenericGroup = { role: string; beside: readonly string[] };

/** The rows of a role by the way it was found. `null` as role: any role at all. */
export type RoleSets = {
  rows(role: string | null, evidence: Evidence): TypedFastBitSet;
  /** The rows that a choice of roles and evidence lets through; null where it lets everything through. */
  chosen(filter: Pick<JobFilter, 'role' | 'evidence'>): TypedFastBitSet | null;
};

const FOUND: readonly Evidence[] = ['title', 'description'];

/** The evidence a filter means: what is chosen, else what the role was found by, never the generic group. */
export const meantEvidence = (filter: Pick<JobFilter, 'evidence'>): readonly Evidence[] =>
  filter.evidence.length ? filter.evidence : FOUND;

export const roleSets = (jobs: readonly Job[], generic: GenericGroup): RoleSets => {
  const sets = new Map<string, TypedFastBitSet>();
  const add = (key: string, row: number): void => {
    const set = sets.get(key);
    if (set) set.add(row);
    else sets.set(key, new TypedFastBitSet([row]));
  };
  jobs.forEach((job, row) => {
    for (const { role, evidence } of job.roles) {
      add(`${role} ${evidence}`, row);
      add(`any ${evidence}`, row);
    }
  });
  const none = new TypedFastBitSet();
  const rows: RoleSets['rows'] = (role, evidence) => {
    if (evidence !== 'generic') return sets.get(`${role ?? 'any'} ${evidence}`) ?? none;
    const stands = role === null || generic.beside.includes(role);
    return stands ? (sets.get(`${generic.role} title`) ?? none) : none;
  };
  return {
    rows,
    chosen(filter) {
      if (!filter.role.length && !filter.evidence.length) return null;
      const found = new TypedFastBitSet();
      for (const role of filter.role.length ? filter.role : [null]) {
        for (const evidence of meantEvidence(filter)) found.union(rows(role, evidence));
      }
      return found;
    },
  };
};
