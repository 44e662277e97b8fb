import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../components/jobs/facet-choices.ts';
import { jobFilterReader, type RawParams } from '../../../lib/jobs/filter.ts';
import type { Facets } from '../../../lib/jobs/search/facets.ts';

const read = jobFilterReader({ roles: new Set(), skills: new Set(['go', 'rust', 'sql', 'c']) });
const names = { role: String, skill: String, company: String };
const facets: Facets = {
  role: {},
  level: { entry: 0, senior: 2 },
  workplace: {},
  country: {},
  skill: { go: 1, sql: 9, rust: 4, c: 3 },
  company: {},
  type: {},
  posted: {},
  pay: {},
  evidence: {},
};
const panel = (raw: RawParams, counts: Partial<Facets> = {}) => ({
  filter: read(raw),
  result: { facets: { ...facets, ...counts } },
  usual: facets,
  names,
  generalRole: 'general',
});
const values = (group: 'skill' | 'level' | 'role', raw: RawParams, most: number, counts = {}) => {
  const { first, rest } = choicesOf(group, panel(raw, counts), most);
  return [first, rest].map((choices) => choices.map(({ value }) => value));
};

describe('the choices of a group', () => {
  it('are the most frequent of a long group, and the rest apart', () => {
    expect(values('skill', {}, 2)).toEqual([
      ['sql', 'rust'],
      ['c', 'go'],
    ]);
  });

  it('have every chosen one among the first', () => {
    expect(values('skill', { skill: 'go' }, 2)).toEqual([['sql', 'rust', 'go'], ['c']]);
  });

  it('are filled up with the usual ones where few have jobs, and only as far as the first list goes', () => {
    const here = { skill: { c: 2 } };
    expect(values('skill', {}, 3, here)).toEqual([['c', 'sql', 'rust'], []]);
    const { first } = choicesOf('skill', panel({}, here), 3);
    expect(first.map(({ count }) => count)).toEqual([2, 0, 0]);
    expect(values('skill', {}, 9, { skill: {} })).toEqual([['sql', 'rust', 'c', 'go'], []]);
  });

  it('stand by how usual they are where their counts are the same', () => {
    expect(values('skill', { skill: 'go' }, 2, { skill: { go: 0, c: 1, rust: 1, sql: 1 } })).toEqual([
      ['sql', 'rust', 'go'],
      ['c'],
    ]);
  });

  it('are roles by name, the general one last', () => {
    expect(values('role', {}, 1, { role: { ux: 1, general: 9, data: 0 } })).toEqual([
      ['data', 'ux', 'general'],
      [],
    ]);
  });

  it('are all there in their declared order where the group declares them, those that find nothing too', () => {
    expect(values('level', {}, 1)).toEqual([['entry', 'senior'], []]);
  });
});
