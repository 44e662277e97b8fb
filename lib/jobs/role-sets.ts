import { TypedFastBitSet } from 'typedfastbitset';
import type { EVIDENCE, JobFilter } from './filter.ts';
import type { Job } from './job.ts';

export type Evidence = (typeof EVIDENCE)[number];

/** Which roles have the general software-engineer group standing beside them, and which role that group is. */
export type GenericGroup = { role: string; beside: readonly string[] };

/**
 * The rows of roles by the way they were found. `null` as role: any role at all. A general title whose description
 * makes one of the roles likely counts there and not in the general group beside them.
 */
export type RoleSets = {
  found(roles: readonly (string | null)[], evidence: readonly Evidence[]): TypedFastBitSet;
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
  const rows = (role: string | null, evidence: 'title' | 'description'): TypedFastBitSet =>
    sets.get(`${role ?? 'any'} ${evidence}`) ?? none;
  const general = (roles: readonly (string | null)[]): TypedFastBitSet => {
    if (!roles.some((role) => role === null || generic.beside.includes(role))) return none;
    const left = rows(generic.role, 'title').clone();
    for (const role of roles) if (role !== null) left.difference(rows(role, 'description'));
    return left;
  };
  const found: RoleSets['found'] = (roles, evidence) => {
    const all = new TypedFastBitSet();
    for (const one of evidence) {
      if (one === 'generic') all.union(general(roles));
      else for (const role of roles) all.union(rows(role, one));
    }
    return all;
  };
  return {
    found,
    chosen(filter) {
      if (!filter.role.length && !filter.evidence.length) return null;
      return found(filter.role.length ? filter.role : [null], meantEvidence(filter));
    },
  };
};
