import { expect, it } from 'vitest';
import { guideGaps } from '../../../../lib/jobs/demand/guide-gaps.ts';

const role = (of: number, named: Record<string, number>) => ({
  of,
  skills: () => Object.entries(named).map(([skill, jobs]) => ({ skill, jobs, employers: jobs })),
});

it('calls rare what fewer than 5 % name, one that nobody names first', () => {
  const gaps = guideGaps(
    ['git', 'dsa', 'perl', 'bash', 'sql'],
    role(100, { sql: 50, git: 5, perl: 4, bash: 2 }),
  );
  expect(gaps?.rarelyNamed.map(({ skill, jobs }) => [skill, jobs])).toEqual([
    ['dsa', 0],
    ['bash', 2],
    ['perl', 4],
  ]);
});

it('tells what is common and not taught, the most often named first', () => {
  const gaps = guideGaps(['sql'], role(100, { sql: 50, java: 40, go: 10, rust: 9 }));
  expect(gaps?.untaught.map(({ skill }) => skill)).toEqual(['java', 'go']);
});

it('says nothing over fewer than 30 openings with a description', () => {
  expect(guideGaps(['sql'], role(29, { java: 29 }))).toBeNull();
  expect(guideGaps(['sql'], role(30, { java: 29 }))).not.toBeNull();
});
