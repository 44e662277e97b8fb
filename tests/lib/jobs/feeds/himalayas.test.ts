import { describe, expect, it } from 'vitest';
import { himalayas } from '../../../../lib/jobs/feeds/himalayas.ts';
import { mappedBy } from './mapped-by.ts';

const aJob = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: 'Backend Engineer',
  excerpt: 'We build.',
  companyName: 'Example Inc',
  companySlug: 'example',
  employmentType: 'Full Time',
  minSalary: 120_000,
  maxSalary: 150_000,
  currency: 'USD',
  salaryPeriod: 'annual',
  seniority: ['Senior'],
  locationRestrictions: ['United States', 'Canada'],
  timezoneRestrictions: [-8, -5],
  categories: ['Backend'],
  description: '<p>We build.</p>',
  pubDate: 1_783_731_532,
  expiryDate: 1_789_731_532,
  applicationLink: 'https://himalayas.app/companies/example/jobs/backend-engineer/apply',
  guid: 'https://himalayas.app/companies/example/jobs/backend-engineer',
  ...given,
});
const mapped = (given?: Record<string, unknown>) => mappedBy(himalayas, aJob(given));

describe('an opening of Himalayas', () => {
  it('is mapped field by field, its own page as its address', () => {
    expect(mapped()).toMatchObject({
      board: 'himalayas',
      record: {
        nativeId: 'https://himalayas.app/companies/example/jobs/backend-engineer',
        title: 'Backend Engineer',
        company: 'Example Inc',
        url: 'https://himalayas.app/companies/example/jobs/backend-engineer',
        applyUrl: 'https://himalayas.app/companies/example/jobs/backend-engineer/apply',
        locations: ['United States', 'Canada'],
        workplace: 'remote',
        employmentType: 'Full Time',
        datePosted: 1_783_731_532,
        validThrough: 1_789_731_532,
        pay: [{ min: 120_000, max: 150_000, currency: 'USD', unit: 'year', raw: null, scope: null }],
      },
    });
  });

  it('has no end where the expiry date is 0', () => {
    for (const expiryDate of [0, '0', null, undefined])
      expect(mapped({ expiryDate }).record.validThrough, String(expiryDate)).toBeNull();
  });

  it('is paid by the year where it names no period, as its dictionary says', () => {
    expect(mapped({ salaryPeriod: undefined }).record.pay).toMatchObject([{ unit: 'year' }]);
    expect(mapped({ salaryPeriod: 'hourly' }).record.pay).toMatchObject([{ unit: 'hour' }]);
    expect(mapped({ minSalary: null, maxSalary: null }).record.pay).toEqual([]);
  });

  it('reads restrictions as names or as objects, and none is not the whole world', () => {
    const restrictions = [{ alpha2: 'DE', name: 'Germany', slug: 'germany' }, 'Austria', 7];
    expect(mapped({ locationRestrictions: restrictions }).record.locations).toEqual(['Germany', 'Austria']);
    expect(mapped({ locationRestrictions: [] }).record.locations).toEqual([]);
  });

  it('has an id', () => {
    expect(himalayas.map(aJob({ guid: null }))).toEqual({ refused: 'has no id' });
    expect(mapped({ guid: 'h-1' }).record.url).toBe(
      'https://himalayas.app/companies/example/jobs/backend-engineer/apply',
    );
  });
});

describe('an answer of Himalayas', () => {
  it('is part of more by its count and its offset', () => {
    const parts = [
      { jobs: [1], offset: 0, totalCount: 1 },
      { jobs: [1], offset: 0, totalCount: 106_543 },
      { jobs: [1], offset: 20, totalCount: 21 },
    ].map(himalayas.isPart ?? Boolean);
    expect(parts).toEqual([false, true, true]);
    const first = himalayas.request?.address('') ?? '';
    const next = (page: unknown) => himalayas.request?.next?.(page, first) ?? null;
    expect(next({ jobs: Array(20).fill({}), offset: 0, totalCount: 106_543 })).toBe(
      'https://himalayas.app/jobs/api?limit=20&offset=20',
    );
    for (const end of [{ jobs: [1], offset: 20, totalCount: 21 }, { jobs: [], totalCount: 21 }, 'text'])
      expect(next(end)).toBeNull();
    expect(himalayas.list({ jobs: [1] })).toEqual([1]);
    expect(himalayas.list({ data: [] })).toBeNull();
    expect(himalayas.boardOf('https://himalayas.app/jobs/api?limit=20&offset=0')).toBe('himalayas');
    expect(himalayas.boardOf('https://acme.example/')).toBeNull();
  });
});
