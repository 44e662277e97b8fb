import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGES,
  EVIDENCE,
  FILTER_GROUPS,
  jobFilterReader,
  type RawParams,
} from '../../../../lib/jobs/filter.ts';
import { chipLabels } from '../../../../lib/jobs/wording/chip-labels.ts';
import type { Names } from '../../../../lib/jobs/wording/names.ts';

const read = jobFilterReader({
  roles: new Set(['backend-developer', 'data-engineer']),
  skills: new Set(['go', 'python']),
});
/** Employers may be called anything, each other's name included. */
const NAMES: Record<string, string> = { remote: 'Remote', 'remote-2': 'remote', germany: 'Germany' };
const names: Names = {
  role: (slug) => slug,
  skill: (slug) => slug,
  company: (slug) => NAMES[slug] ?? slug,
};
const labels = (raw: RawParams): string[] => chipLabels(read(raw), ['role'], names).map(({ label }) => label);

describe('the name of a chosen value', () => {
  it('is the value alone where that says what it is', () => {
    expect(labels({ level: 'senior', workplace: 'remote', country: 'DE', pay: 'stated' })).toEqual([
      'Senior',
      'Remote',
      'Germany',
      'Pay stated',
    ]);
  });

  it('says its group where the value alone says nothing', () => {
    const all = { level: 'not-stated', workplace: 'not-stated', country: 'not-stated', type: 'not-stated' };
    expect(labels({ ...all, posted: '7d', evidence: 'description' })).toEqual([
      'Level not stated',
      'Workplace not stated',
      'Country not stated',
      'Employment not stated',
      'Posted within 7 days',
      'Role likely from the text',
    ]);
  });

  it('says its group where another group has the same word', () => {
    expect(labels({ workplace: 'remote', company: 'remote' })).toEqual([
      'Workplace: Remote',
      'Company: Remote',
    ]);
  });

  it('says its slug where its own group has the same word', () => {
    expect(labels({ company: ['remote', 'remote-2'] })).toEqual([
      'Company: Remote (remote)',
      'Company: remote (remote-2)',
    ]);
  });

  it('leaves out what the page itself decides', () => {
    expect(labels({ role: 'backend-developer' })).toEqual([]);
  });

  it('is never the name of two', () => {
    const state = fc.record({
      level: fc.subarray([...FILTER_GROUPS.level.values]),
      workplace: fc.subarray([...FILTER_GROUPS.workplace.values]),
      type: fc.subarray([...FILTER_GROUPS.type.values]),
      country: fc.subarray(['DE', 'worldwide', 'not-stated']),
      company: fc.subarray(['germany', 'remote', 'remote-2', 'not-stated', 'internship']),
      skill: fc.subarray(['go', 'python']),
      posted: fc.constantFrom(...AGES),
      evidence: fc.subarray([...EVIDENCE]),
    });
    fc.assert(
      fc.property(state, (raw) => {
        const all = labels(raw).map((label) => label.toLowerCase());
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
