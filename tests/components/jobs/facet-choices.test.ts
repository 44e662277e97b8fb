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
const values = (group: 'skill' | 'level', raw: RawParams, most: number) => {
  const { first, rest } = choicesOf(group, facets, read(raw), names, most);
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

  it('are all there in their declared order where the group declares them, those that find nothing too', () => {
    expect(values('level', {}, 1)).toEqual([['entry', 'senior'], []]);
  });
});
