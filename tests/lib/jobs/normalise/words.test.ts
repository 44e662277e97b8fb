import { describe, expect, it } from 'vitest';
import { EMPLOYMENT_SPELLINGS, employmentType } from '../../../../lib/jobs/normalise/employment.ts';
import { WORKPLACE_SPELLINGS, workplaceOf } from '../../../../lib/jobs/normalise/workplace.ts';
import { EMPLOYMENT_TYPES } from '../../../../lib/jobs/posting.ts';

describe('the kind of employment', () => {
  it.each([
    ['FullTime', 'full-time'],
    ['Full-Time', 'full-time'],
    ['Full time', 'full-time'],
    ['FULL_TIME', 'full-time'],
    ['fulltime_permanent', 'full-time'],
    ['fulltime_fixed_term', 'full-time'],
    ['permanent / full-time', 'full-time'],
    ['Experienced, Permanent, Full time', 'full-time'],
    ['Mid, fulltime permanent', 'full-time'],
    ['Full-time Tier 2', 'full-time'],
    ['Full-time - NEW', 'full-time'],
    ['Part time', 'part-time'],
    ['PartTime', 'part-time'],
    ['Contractor', 'contract'],
    ['Freelance', 'contract'],
    ['Independent Contractor (FT)', 'contract'],
    ['Temporary', 'temporary'],
    ['Temp Full-time', 'temporary'],
    ['Fixed-Term', 'temporary'],
    ['Intern', 'internship'],
    ['Internship', 'internship'],
    ['berufserfahren, Vollzeit', 'full-time'],
    ['Minijob', 'part-time'],
    ['Freie Mitarbeit', 'contract'],
  ])('%s is %s', (posted, type) => {
    expect(employmentType(posted)).toBe(type);
  });

  it.each([
    ['Regular'],
    ['permanent'],
    ['US Employee'],
    ['Scholarship'],
    ['Full or Part-time'],
    ['Full-time, Part-time'],
    ['Experienced, Fixed term, Full time'],
    ['constructor'],
    [''],
    [null],
  ])('%j is not stated', (posted) => {
    expect(employmentType(posted)).toBeNull();
  });

  it('is spelled so that every entry of the table is reached and answers itself', () => {
    for (const [spelling, type] of Object.entries(EMPLOYMENT_SPELLINGS)) {
      expect(employmentType(spelling), spelling).toBe(type);
      expect(EMPLOYMENT_TYPES).toContain(type);
    }
  });
});

describe('the workplace field', () => {
  it.each([
    ['true', 'remote'],
    ['True', 'remote'],
    ['Remote', 'remote'],
    ['yes', 'remote'],
    ['FULLY_REMOTE', 'remote'],
    ['Hybrid', 'hybrid'],
    ['hybrid_remote', 'hybrid'],
    ['OnSite', 'on-site'],
    ['on-site', 'on-site'],
    ['On-Site', 'on-site'],
    ['In-Office', 'on-site'],
    ['Hybrid (3 days)', 'hybrid'],
    ['Remote within Germany', 'remote'],
    ['false', null],
    ['unspecified', null],
    ['not_stated', null],
    ['constructor', null],
    ['', null],
    [null, null],
  ])('%j is %j', (posted, workplace) => {
    expect(workplaceOf(posted, [])).toBe(workplace);
  });

  it('is spelled so that every entry of the table is reached', () => {
    for (const [spelling, workplace] of Object.entries(WORKPLACE_SPELLINGS)) {
      expect(workplaceOf(spelling, []), spelling).toBe(workplace);
    }
  });
});
