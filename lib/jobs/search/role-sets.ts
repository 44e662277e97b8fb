import { TypedFastBitSet } from 'typedfastbitset';
import type { EVIDENCE, JobFilter } from '../filter.ts';
import type { Column } from './column.ts';
import { joined } from './row-sets.ts';

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

/** What the column of roles and their evidence says of a job for a role of it: that role, and any role at all. */
export const roleWords = (role: string, evidence: string): string[] => [
  `${role} ${evidence}`,
  `any ${evidence}`,
];

/** `words` is the column of `roleWords`. */
export const roleSets = (words: Column, generic: GenericGroup): RoleSets => {
  const none = new TypedFastBitSet();
  const rows = (role: string | null, evidence: 'title' | 'description'): TypedFastBitSet =>
    words.rowsWith(`${role ?? 'any'} ${evidence}`);
  const general = (roles: readonly (string | null)[]): TypedFastBitSet => {
    if (!roles.some((role) => role === null || generic.beside.includes(role))) return none;
    const likely = roles.flatMap((role) => (role === null ? [] : rows(role, 'description')));
    return rows(generic.role, 'title').clone().difference(joined(likely));
  };
  const found: RoleSets['found'] = (roles, evidence) =>
    joined(
      evidence.flatMap((one) =>
        one === 'generic' ? [general(roles)] : roles.map((role) => rows(role, one)),
      ),
    );
  return {
    found,
    chosen(filter) {
      if (!filter.role.length && !filter.evidence.length) return null;
      return found(filter.role.length ? filter.role : [null], meantEvidence(filter));
    },
  };
};
