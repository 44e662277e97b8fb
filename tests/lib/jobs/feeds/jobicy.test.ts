import { describe, expect, it } from 'vitest';
import { jobicy } from '../../../../lib/jobs/feeds/jobicy.ts';
import { mappedBy } from './mapped-by.ts';

const aJob = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 98_765,
  url: 'https://jobicy.com/jobs/98765-backend-engineer',
  jobSlug: '98765-backend-engineer',
  jobTitle: 'Backend Engineer &#8211; Payments',
  companyName: 'Example BV',
  companyLogo: 'https://jobicy.com/logo.png',
  jobIndustry: ['Software Engineering'],
  jobType: ['Full-Time'],
  jobGeo: 'Netherlands, Germany',
  jobLevel: 'Senior',
  jobExcerpt: 'We build.',
  jobDescription: '<p>We build.</p>',
  pubDate: '2026-08-05T09:00:00+00:00',
  salaryMin: 70_000,
  salaryMax: 90_000,
  salaryCurrency: 'EUR',
  salaryPeriod: 'yearly',
  ...given,
});
const mapped = (given?: Record<string, unknown>) => mappedBy(jobicy, aJob(given));

describe('an opening of Jobicy', () => {
  it('is mapped field by field', () => {
    expect(mapped()).toMatchObject({
      board: 'jobicy',
      record: {
        nativeId: '98765',
        title: 'Backend Engineer &#8211; Payments',
        company: 'Example BV',
        url: 'https://jobicy.com/jobs/98765-backend-engineer',
        locations: ['Netherlands, Germany'],
        workplace: 'remote',
        employmentType: 'Full-Time',
        datePosted: '2026-08-05T09:00:00+00:00',
        description: { text: '<p>We build.</p>', format: 'html' },
        pay: [{ min: 70_000, max: 90_000, currency: 'EUR', unit: 'year', raw: null, scope: null }],
      },
    });
  });

  it('reads the older shape: one word for the kind of work, the year in the name of the pay', () => {
    const older = { salaryMin: undefined, salaryMax: undefined, salaryPeriod: undefined };
    const { record } = mapped({
      ...older,
      jobType: 'full-time',
      annualSalaryMin: '70000',
      annualSalaryMax: '90000',
    });
    expect(record).toMatchObject({
      employmentType: 'full-time',
      pay: [{ min: 70_000, max: 90_000, unit: 'year' }],
    });
  });

  it('says nothing where the feed does not', () => {
    const silent = { salaryMin: '', salaryMax: null, jobType: null, jobGeo: '', jobDescription: null };
    expect(mapped(silent).record).toMatchObject({
      pay: [],
      employmentType: null,
      locations: [],
      description: { text: 'We build.', format: 'html' },
    });
    expect(jobicy.map(aJob({ id: '' }))).toEqual({ refused: 'has no id' });
  });
});

describe('an answer of Jobicy', () => {
  it('has its openings in a list named jobs, and may be asked once an hour', () => {
    expect(jobicy.list({ apiVersion: '2', jobCount: 1, jobs: [1] })).toEqual([1]);
    expect(jobicy.list({ data: [1] })).toBeNull();
    expect(jobicy.boardOf('https://jobicy.com/api/v2/remote-jobs?count=50')).toBe('jobicy');
    expect(jobicy.boardOf('https://acme.example/')).toBeNull();
    expect(jobicy.terms).toMatchObject({ pollEveryHours: 1, passOn: false });
  });
});
