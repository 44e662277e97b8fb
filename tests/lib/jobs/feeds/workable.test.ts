import { describe, expect, it } from 'vitest';
import { workable } from '../../../../lib/jobs/feeds/workable.ts';
import { mappedBy } from './mapped-by.ts';

const aJob = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: 'Data Engineer',
  shortcode: 'DD136DD7E7',
  code: '',
  employment_type: 'Full-time',
  telecommuting: true,
  department: 'Platform',
  url: 'https://apply.workable.com/j/DD136DD7E7',
  shortlink: 'https://apply.workable.com/j/DD136DD7E7',
  application_url: 'https://apply.workable.com/j/DD136DD7E7/apply',
  published_on: '2026-08-05',
  created_at: '2026-07-02',
  country: 'Spain',
  city: '',
  state: 'Catalonia',
  description: '<p>We build.</p>',
  locations: [{ country: 'Spain', countryCode: 'ES', city: 'Girona', region: 'Catalonia', hidden: false }],
  ...given,
});
const mapped = (given?: Record<string, unknown>) => mappedBy(workable, aJob(given));

describe('a Workable job', () => {
  it('is mapped field by field', () => {
    const { board, record } = mapped();
    expect(board).toBeNull();
    expect(record).toEqual({
      nativeId: 'DD136DD7E7',
      internalJobId: null,
      title: 'Data Engineer',
      company: null,
      url: 'https://apply.workable.com/j/DD136DD7E7',
      applyUrl: 'https://apply.workable.com/j/DD136DD7E7/apply',
      locations: ['Girona, Catalonia, Spain'],
      country: 'ES',
      workplace: 'remote',
      employmentType: 'Full-time',
      department: 'Platform',
      datePosted: '2026-08-05',
      dateUpdated: null,
      validThrough: null,
      description: { text: '<p>We build.</p>', format: 'html' },
      pay: null,
      language: null,
    });
  });

  it('keeps a hidden place hidden and falls back to its one place', () => {
    const hidden = { country: 'Spain', countryCode: 'ES', city: 'Girona', hidden: true };
    expect(mapped({ locations: [hidden] }).record.locations).toEqual([]);
    expect(mapped({ locations: [] }).record.locations).toEqual(['Catalonia, Spain']);
  });

  it('says nothing about the way of working when it is not for telecommuting', () => {
    expect(mapped({ telecommuting: false }).record.workplace).toBeNull();
  });

  it('is refused without its shortcode', () => {
    expect(workable.map(aJob({ shortcode: '' }))).toEqual({ refused: 'has no id' });
    expect(workable.map([])).toEqual({ refused: 'is not an object' });
  });
});

describe('a Workable answer', () => {
  it('names the employer once and has its jobs in a list', () => {
    expect(workable.list({ name: 'Acme', jobs: [1] })).toEqual([1]);
    expect(workable.list({ name: 'Acme' })).toBeNull();
    expect(workable.employer?.({ name: 'Acme', jobs: [] })).toBe('Acme');
  });

  it.each([
    ['https://apply.workable.com/api/v1/widget/accounts/acme?details=true', 'acme'],
    ['https://apply.workable.com/acme/j/DD136DD7E7/', 'acme'],
    ['https://apply.workable.com/j/DD136DD7E7', null],
    ['https://apply.workable.com/api/v3/anything', null],
  ])('names its board in %s', (address, board) => {
    expect(workable.boardOf(address)).toBe(board);
  });
});
