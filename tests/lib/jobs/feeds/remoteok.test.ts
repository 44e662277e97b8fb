import { describe, expect, it } from 'vitest';
import { remoteok } from '../../../../lib/jobs/feeds/remoteok.ts';
import { mappedBy } from './mapped-by.ts';

const aJob = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  slug: 'remote-backend-engineer-example-1130001',
  id: '1130001',
  epoch: 1_783_731_532,
  date: '2026-07-11T00:58:52+00:00',
  company: 'Example ',
  company_logo: '',
  position: 'Backend Engineer',
  tags: ['golang', 'dev'],
  description: '<p>We build.</p>',
  location: 'Remote, ',
  apply_url: 'https://remoteOK.com/remote-jobs/remote-backend-engineer-example-1130001',
  salary_min: 0,
  salary_max: 0,
  url: 'https://remoteOK.com/remote-jobs/remote-backend-engineer-example-1130001',
  ...given,
});
const NOTICE = { last_updated: 1_783_731_532, legal: 'Terms: link back (with follow) and name us.' };
const mapped = (given?: Record<string, unknown>) => mappedBy(remoteok, aJob(given));

describe('an opening of Remote OK', () => {
  it('is mapped field by field, 0 as unknown pay', () => {
    expect(mapped()).toMatchObject({
      board: 'remoteok',
      record: {
        nativeId: '1130001',
        title: 'Backend Engineer',
        company: 'Example ',
        url: 'https://remoteOK.com/remote-jobs/remote-backend-engineer-example-1130001',
        locations: ['Remote, '],
        workplace: 'remote',
        datePosted: '2026-07-11T00:58:52+00:00',
        description: { text: '<p>We build.</p>', format: 'html' },
        pay: [],
      },
    });
  });

  it('has pay without a currency or a period, which the feed does not send', () => {
    const range = { currency: null, unit: null, raw: null, scope: null };
    expect(mapped({ salary_min: 60_000, salary_max: 90_000 }).record.pay).toEqual([
      { ...range, min: 60_000, max: 90_000 },
    ]);
    expect(mapped({ salary_min: 60_000 }).record.pay).toEqual([{ ...range, min: 60_000, max: null }]);
  });

  it('is remote but where its place says otherwise', () => {
    expect(mapped({ location: 'Austin, TX (on site)' }).record.workplace).toBeNull();
    expect(mapped({ location: '' }).record).toMatchObject({ workplace: 'remote', locations: [] });
  });

  it('takes the seconds where it has no date, and has an id', () => {
    expect(mapped({ date: null }).record.datePosted).toBe(1_783_731_532);
    expect(remoteok.map(aJob({ id: undefined }))).toEqual({ refused: 'has no id' });
  });
});

describe('an answer of Remote OK', () => {
  it('is a list without its legal notice, wherever that stands', () => {
    const job = aJob();
    expect(remoteok.list([NOTICE, job])).toEqual([job]);
    expect(remoteok.list([job])).toEqual([job]);
    expect(remoteok.list([job, NOTICE])).toEqual([job]);
    expect(remoteok.list({ jobs: [] })).toBeNull();
    expect(remoteok.boardOf('https://remoteok.com/api')).toBe('remoteok');
    expect(remoteok.boardOf('https://remoteOK.io/remote-jobs/1')).toBe('remoteok');
    expect(remoteok.boardOf('https://acme.example/')).toBeNull();
  });
});
