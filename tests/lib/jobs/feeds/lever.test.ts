import { describe, expect, it } from 'vitest';
import { lever } from '../../../../lib/jobs/feeds/lever.ts';

const aLeverPosting = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  additional: '<div>We welcome everyone.</div>',
  additionalPlain: 'We welcome everyone.',
  categories: {
    commitment: 'Full-time',
    department: 'Platform',
    location: 'Warsaw, Poland',
    team: 'Engineering',
    allLocations: ['Warsaw, Poland', 'Remote - Poland'],
  },
  createdAt: 1_779_223_091_267,
  description: '<div>About us</div>',
  descriptionPlain: 'About us',
  id: '3414ba28-35f7-45d3-8e13-35c883959635',
  lists: [{ text: 'You bring R&D <3', content: '\n<li>Go</li><li>SQL</li>' }],
  salaryRange: { interval: 'per-year-salary', currency: 'PLN', min: 200_000, max: 260_000 },
  text: 'Backend Engineer',
  country: 'PL',
  workplaceType: 'hybrid',
  hostedUrl: 'https://jobs.lever.co/acme/3414ba28-35f7-45d3-8e13-35c883959635',
  applyUrl: 'https://jobs.lever.co/acme/3414ba28-35f7-45d3-8e13-35c883959635/apply',
  ...given,
});

const mapped = (given?: Record<string, unknown>) => {
  const result = lever.map(aLeverPosting(given));
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

describe('a Lever posting', () => {
  it('is mapped field by field', () => {
    const { board, record } = mapped();
    expect(board).toBe('acme');
    expect(record).toMatchObject({
      nativeId: '3414ba28-35f7-45d3-8e13-35c883959635',
      internalJobId: null,
      title: 'Backend Engineer',
      company: null,
      locations: ['Warsaw, Poland', 'Remote - Poland'],
      country: 'PL',
      workplace: 'hybrid',
      employmentType: 'Full-time',
      department: 'Platform',
      datePosted: 1_779_223_091_267,
      pay: [{ min: 200_000, max: 260_000, currency: 'PLN', unit: 'year', raw: null, scope: null }],
    });
  });

  it('has all parts of its text, with the words of a list heading escaped', () => {
    expect(mapped().record.description).toEqual({
      format: 'html',
      text: '<div>About us</div>\n<h3>You bring R&amp;D &lt;3</h3><ul>\n<li>Go</li><li>SQL</li></ul>\n<div>We welcome everyone.</div>',
    });
  });

  it('falls back to its one location and its team', () => {
    const { record } = mapped({ categories: { location: 'Oslo', team: 'Data' } });
    expect(record).toMatchObject({ locations: ['Oslo'], department: 'Data', employmentType: null });
    expect(mapped({ categories: null }).record.locations).toEqual([]);
  });

  it.each([
    ['per-hour-wage', 'hour'],
    ['per-day-wage', 'day'],
    ['per-week-salary', 'week'],
    ['per-month-salary', 'month'],
    ['per-year-salary', 'year'],
  ])('reads the interval %s', (interval, unit) => {
    expect(mapped({ salaryRange: { interval, currency: 'EUR', min: 1, max: 2 } }).record.pay).toMatchObject([
      { unit },
    ]);
  });

  it('keeps only the words of a pay interval that is none of our units', () => {
    const salaryRange = { interval: 'bi-month-salary', currency: 'EUR', min: 2_000, max: 2_500 };
    expect(mapped({ salaryRange }).record.pay).toEqual([
      {
        min: null,
        max: null,
        currency: null,
        unit: null,
        raw: '2000 to 2500 EUR (bi-month-salary)',
        scope: null,
      },
    ]);
  });

  it.each(['__proto__', 'constructor'])('keeps only the words of the interval %s', (interval) => {
    const salaryRange = { interval, currency: 'EUR', min: 1, max: 2 };
    expect(mapped({ salaryRange }).record.pay).toMatchObject([
      { min: null, unit: null, raw: `1 to 2 EUR (${interval})` },
    ]);
  });

  it('is refused without an id or when it is no object', () => {
    expect(lever.map(aLeverPosting({ id: '' }))).toEqual({ refused: 'has no id' });
    expect(lever.map('x')).toEqual({ refused: 'is not an object' });
  });
});

describe('a Lever answer', () => {
  it('is a bare list', () => {
    expect(lever.list([])).toEqual([]);
    expect(lever.list({ ok: false, error: 'Document not found' })).toBeNull();
  });

  it.each([
    ['https://jobs.lever.co/acme/some-id', 'acme'],
    ['https://jobs.eu.lever.co/acme/some-id/apply', 'acme'],
    ['https://api.lever.co/v0/postings/acme?mode=json', 'acme'],
    ['https://api.eu.lever.co/v0/postings/acme', 'acme'],
    ['https://lever.example/acme', null],
  ])('names its board in %s', (address, board) => {
    expect(lever.boardOf(address)).toBe(board);
  });
});
