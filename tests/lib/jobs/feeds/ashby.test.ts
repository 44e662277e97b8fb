import { describe, expect, it } from 'vitest';
import { ashby } from '../../../../lib/jobs/feeds/ashby.ts';

const aComponent = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 'c1',
  summary: '$211.4K – $290.6K',
  compensationType: 'Salary',
  interval: '1 YEAR',
  currencyCode: 'USD',
  minValue: 211_400,
  maxValue: 290_600,
  ...given,
});

const anAshbyJob = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: '34413f8d-26bf-4bbc-8ade-eb309a0e2245',
  title: ' Security Engineer, Cloud',
  department: 'Engineering',
  team: 'Backend',
  employmentType: 'FullTime',
  location: 'New York, NY (HQ)',
  shouldDisplayCompensationOnJobPostings: true,
  secondaryLocations: [
    { location: 'Remote (Canada)', address: { postalAddress: { addressCountry: 'Canada' } } },
  ],
  publishedAt: '2026-04-07T17:12:35.753+00:00',
  isListed: true,
  isRemote: true,
  workplaceType: 'Hybrid',
  address: {
    postalAddress: { addressRegion: 'NY', addressCountry: 'USA', addressLocality: 'New York City' },
  },
  jobUrl: 'https://jobs.ashbyhq.com/acme/34413f8d-26bf-4bbc-8ade-eb309a0e2245',
  applyUrl: 'https://jobs.ashbyhq.com/acme/34413f8d-26bf-4bbc-8ade-eb309a0e2245/application',
  descriptionHtml: '<h1>About</h1><p>We build.</p>',
  descriptionPlain: 'ABOUT\n\nWe build.',
  compensation: {
    compensationTiers: [{ id: 't1', title: null, components: [aComponent()] }],
    summaryComponents: [],
  },
  ...given,
});

const mapped = (given?: Record<string, unknown>) => {
  const result = ashby.map(anAshbyJob(given));
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

describe('an Ashby posting', () => {
  it('is mapped field by field', () => {
    const { board, record } = mapped();
    expect(board).toBe('acme');
    expect(record).toMatchObject({
      nativeId: '34413f8d-26bf-4bbc-8ade-eb309a0e2245',
      title: ' Security Engineer, Cloud',
      company: null,
      locations: ['New York, NY (HQ)', 'Remote (Canada)'],
      country: 'USA',
      employmentType: 'FullTime',
      department: 'Engineering',
      datePosted: '2026-04-07T17:12:35.753+00:00',
      description: { text: '<h1>About</h1><p>We build.</p>', format: 'html' },
      pay: [{ min: 211_400, max: 290_600, currency: 'USD', unit: 'year', raw: '$211.4K – $290.6K' }],
    });
  });

  it('is what workplaceType says, and only without it what isRemote says', () => {
    expect(mapped().record.workplace).toBe('Hybrid');
    expect(mapped({ workplaceType: null }).record.workplace).toBe('remote');
    expect(mapped({ workplaceType: null, isRemote: false }).record.workplace).toBeNull();
  });

  it('keeps every salary tier by itself and leaves equity, bonus and commission out', () => {
    const tiers = [
      {
        components: [aComponent(), aComponent({ compensationType: 'EquityPercentage', currencyCode: null })],
      },
      { components: [aComponent({ currencyCode: 'CAD', minValue: 190_000, interval: 'NONE' })] },
      {
        components: [
          aComponent({ compensationType: 'Commission' }),
          aComponent({ compensationType: 'Bonus' }),
        ],
      },
    ];
    expect(
      mapped({ compensation: { compensationTiers: tiers, summaryComponents: [] } }).record.pay,
    ).toMatchObject([
      { currency: 'USD', unit: 'year' },
      { currency: 'CAD', unit: null, min: 190_000 },
    ]);
  });

  it('has no unit for an interval that is a word of the language', () => {
    const compensationTiers = [{ components: [aComponent({ interval: '__proto__' })] }];
    expect(mapped({ compensation: { compensationTiers, summaryComponents: [] } }).record.pay).toMatchObject([
      { unit: null },
    ]);
  });

  it('takes the summary where there are no tiers, and nothing where pay is not to be shown', () => {
    const compensation = { compensationTiers: [], summaryComponents: [aComponent({ interval: '1 HOUR' })] };
    expect(mapped({ compensation }).record.pay).toMatchObject([{ unit: 'hour' }]);
    expect(mapped({ shouldDisplayCompensationOnJobPostings: false }).record.pay).toEqual([]);
  });

  it('uses the plain text where there is no HTML', () => {
    expect(mapped({ descriptionHtml: null }).record.description).toEqual({
      text: 'ABOUT\n\nWe build.',
      format: 'plain',
    });
    expect(mapped({ descriptionHtml: null, descriptionPlain: '' }).record.description).toBeNull();
  });

  it('is refused when it is not listed', () => {
    expect(ashby.map(anAshbyJob({ isListed: false }))).toEqual({ refused: 'is not listed on its board' });
  });
});

describe('an Ashby answer', () => {
  it('has its postings in a list named jobs and its board in every address', () => {
    expect(ashby.list({ jobs: [1], apiVersion: '1' })).toEqual([1]);
    expect(ashby.list('nothing')).toBeNull();
    expect(ashby.boardOf('https://jobs.ashbyhq.com/acme/some-id')).toBe('acme');
    expect(ashby.boardOf('https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true')).toBe(
      'acme',
    );
    expect(ashby.boardOf('https://acme.example/jobs')).toBeNull();
  });
});
