import { expect, it } from 'vitest';
import { commonSkills, overlapWith } from '../../../lib/jobs/overlap.ts';

const role = (of: number, named: Record<string, number>) => ({
  of,
  skills: () => Object.entries(named).map(([skill, jobs]) => ({ skill, jobs, employers: 1 })),
});

it('calls a skill common from a tenth of the openings on', () => {
  const common = commonSkills(role(95, { sql: 90, dbt: 10, spark: 9 }));
  expect(common?.map(({ skill }) => skill)).toEqual(['sql', 'dbt']);
});

it('says nothing of a role with fewer than 30 openings that have a description', () => {
  expect(commonSkills(role(29, { sql: 29 }))).toBeNull();
  expect(overlapWith(new Set(['sql']), role(29, { sql: 29 }))).toBeNull();
  expect(commonSkills(role(30, { sql: 3, dbt: 2 }))).toHaveLength(1);
});

it('parts what is common into what one has and what is left', () => {
  const overlap = overlapWith(new Set(['sql', 'spark', 'git']), role(40, { sql: 40, python: 20, spark: 1 }));
  expect(overlap?.has.map(({ skill }) => skill)).toEqual(['sql']);
  expect(overlap?.lacks.map(({ skill }) => skill)).toEqual(['python']);
});
