import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jobNames } from '../../../../lib/jobs/wording/job-names.ts';
import { aPlace } from '../a-posting.ts';

const aJob = (title: string, company: string, ...places: string[]) => ({
  title,
  company: { name: company, slug: company.toLowerCase() },
  places: places.map((raw) => aPlace(raw)),
});

describe('the names of jobs in a list', () => {
  it('are the title and the employer where these are enough', () => {
    expect(jobNames([aJob('Backend Engineer', 'Acme', 'Oslo'), aJob('Cook', 'Acme', 'Oslo')])).toEqual([
      'Backend Engineer at Acme',
      'Cook at Acme',
    ]);
  });

  it('say the place where one employer has the title twice, and the row where the place is the same', () => {
    const jobs = [
      aJob('Cook', 'Acme', 'Oslo'),
      aJob('Cook', 'Acme', 'Bergen'),
      aJob('Cook', 'Acme', 'Bergen'),
      aJob('Cook', 'Zeta', 'Bergen'),
    ];
    expect(jobNames(jobs)).toEqual([
      'Cook at Acme, Oslo',
      'Cook at Acme, Bergen, row 2',
      'Cook at Acme, Bergen, row 3',
      'Cook at Zeta',
    ]);
  });

  it('are never the same', () => {
    const job = fc
      .tuple(fc.constantFrom('Cook', 'Chef'), fc.constantFrom('Acme', 'Zeta'), fc.subarray(['Oslo', 'Bonn']))
      .map(([title, company, places]) => aJob(title, company, ...places));
    fc.assert(
      fc.property(fc.array(job, { maxLength: 20 }), (jobs) => {
        expect(new Set(jobNames(jobs)).size).toBe(jobs.length);
      }),
    );
  });
});
