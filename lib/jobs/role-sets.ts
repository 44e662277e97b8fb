import { TypedFastBitSet } from 'typedfastbitset';
import type { Column } from './column.ts';
import type { EVIDENCE, JobFilter } from './filter.ts';
import { joined } from './row-sets.ts';

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

/** What the column of roles and their evidence says of a job for a role of it: that role, and any role at all. */
export const roleWords = (role: string, evidence: string): string[] => [
  `${role} ${evidence}`,
  `any ${evidence}`,
];

/** `found` is the column of `roleWords`. */
export const roleSets = (found: Column, generic: GenericGroup): RoleSets => {
  const none = new TypedFastBitSet();
  const rows: RoleSets['rows'] = (role, evidence) => {
    if (evidence !== 'generic') return found.rowsWith(`${role ?? 'any'} ${evidence}`);
    const stands = role === null || generic.beside.includes(role);
    return stands ? found.rowsWith(`${generic.role} title`) : none;
  };
  return {
    rows,
    chosen(filter) {
      if (!filter.role.length && !filter.evidence.length) return null;
      const roles = filter.role.length ? filter.role : [null];
      return joined(roles.flatMap((role) => meantEvidence(filter).map((evidence) => rows(role, evidence))));
    },
  };
};
