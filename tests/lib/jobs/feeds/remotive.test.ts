import { describe, expect, it } from 'vitest';
import { remotive } from '../../../../lib/jobs/feeds/remotive.ts';
import { mappedBy } from './mapped-by.ts';

const aJob = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 1_234_567,
  url: 'https://remotive.com/remote-jobs/software-dev/backend-engineer-1234567',
  title: 'Backend Engineer',
  company_name: 'Example Ltd ',
  company_logo: 'https://remotive.com/job/1234567/logo',
  category: 'Software Development',
  tags: ['go', 'sql'],
  job_type: 'full_time',
  publication_date: '2026-08-15T10:23:26',
  candidate_required_location: 'USA, Canada',
  salary: '$120k - $150k',
  description: '<p>We build.</p>',
  ...given,
});
const mapped = (given?: Record<string, unknown>) => mappedBy(remotive, aJob(given));

describe('an opening of Remotive', () => {
  it('is mapped field by field, its pay as the words that were posted', () => {
    expect(mapped()).toMatchObject({
      board: 'remotive',
      record: {
        nativeId: '1234567',
        title: 'Backend Engineer',
        company: 'Example Ltd ',
        url: 'https://remotive.com/remote-jobs/software-dev/backend-engineer-1234567',
        applyUrl: 'https://remotive.com/remote-jobs/software-dev/backend-engineer-1234567',
        locations: ['USA, Canada'],
        workplace: 'remote',
        employmentType: 'full_time',
        datePosted: '2026-08-15T10:23:26',
        description: { text: '<p>We build.</p>', format: 'html' },
        pay: '$120k - $150k',
      },
    });
  });

  it('says nothing of pay and place where the fields are empty', () => {
    expect(mapped({ salary: '', candidate_required_location: '' }).record).toMatchObject({
      pay: null,
      locations: [],
    });
    expect(remotive.map(aJob({ id: null }))).toEqual({ refused: 'has no id' });
    expect(remotive.map([])).toEqual({ refused: 'is not an object' });
  });
});

describe('an answer of Remotive', () => {
  it('has its openings in a list named jobs, beside a legal notice', () => {
    expect(remotive.list({ '0-legal-notice': 'Link back.', 'job-count': 1, jobs: [1] })).toEqual([1]);
    expect(remotive.list([1])).toBeNull();
    expect(remotive.boardOf('https://remotive.com/api/remote-jobs')).toBe('remotive');
    expect(remotive.boardOf('https://remotive.io/remote-jobs/x')).toBe('remotive');
    expect(remotive.boardOf('https://notremotive.com/')).toBeNull();
  });

  it('comes with terms: credit, four questions a day, nothing handed on', () => {
    expect(remotive.terms).toEqual({
      attribution: { text: 'Remotive', url: 'https://remotive.com/' },
      passOn: false,
      pollEveryHours: 6,
    });
  });
});
