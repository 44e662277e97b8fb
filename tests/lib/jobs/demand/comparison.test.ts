import { expect, it } from 'vitest';
import { comparisonOf } from '../../../../lib/jobs/demand/comparison.ts';
import { overlapCounts } from '../../../../lib/jobs/overlap.ts';
import { overlapText } from '../../../../lib/jobs/wording/overlap-text.ts';
import { demandIn, jobsNaming } from './some-jobs.ts';

const backend = demandIn([
  ...jobsNaming(27, { skills: ['sql', 'nodejs'] }),
  ...jobsNaming(10, { skills: ['sql'] }),
  ...jobsNaming(3, { skills: ['python'] }),
  ...jobsNaming(5, { hasText: false }),
]);
const data = demandIn([
  ...jobsNaming(40, { skills: ['sql', 'python'] }),
  ...jobsNaming(10, { skills: ['cobol'] }),
]);

it('parts the skills that are common in either into both and each, with both figures', () => {
  const comparison = comparisonOf(backend, data);
  expect(comparison?.skills).toEqual([
    {
      skill: 'sql',
      commonIn: 'both',
      a: { jobs: 37, of: 40, employers: 37 },
      b: { jobs: 40, of: 50, employers: 40 },
    },
    {
      skill: 'nodejs',
      commonIn: 'a',
      a: { jobs: 27, of: 40, employers: 27 },
      b: { jobs: 0, of: 50, employers: 0 },
    },
    {
      // Named by 3 of 40, which is not common.
      skill: 'python',
      commonIn: 'b',
      a: { jobs: 3, of: 40, employers: 3 },
      b: { jobs: 40, of: 50, employers: 40 },
    },
    {
      skill: 'cobol',
      commonIn: 'b',
      a: { jobs: 0, of: 40, employers: 0 },
      b: { jobs: 10, of: 50, employers: 10 },
    },
  ]);
});

it('says in both directions how much of a role the other is, in the fixed words', () => {
  const { overlap } = comparisonOf(backend, data) ?? {};
  if (!overlap) throw new Error('The two can be compared.');
  expect(overlapText(overlapCounts(overlap.a), 'Backend Developer', false)).toBe(
    '1 of the 2 common skills of Backend Developer openings (50 %)',
  );
  expect(overlapText(overlapCounts(overlap.b), 'Data Engineer', true)).toBe(
    '1 of the 3 common skills of Data Engineer sample openings (33 %)',
  );
});

it('compares nothing where the openings of either are too few', () => {
  const few = demandIn(jobsNaming(29, { skills: ['sql'] }));
  expect(comparisonOf(few, data)).toBeNull();
  expect(comparisonOf(data, few)).toBeNull();
});
