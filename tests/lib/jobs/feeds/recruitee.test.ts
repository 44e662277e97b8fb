import { describe, expect, it } from 'vitest';
import { recruitee } from '../../../../lib/jobs/feeds/recruitee.ts';
import { mappedBy } from './mapped-by.ts';

const anOffer = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: 2_700_825,
  title: 'Backend Engineer (f/m/d)',
  status: 'published',
  company_name: 'Acme',
  careers_url: 'https://acme.recruitee.com/o/backend-engineer',
  careers_apply_url: 'https://acme.recruitee.com/o/backend-engineer/c/new',
  department: 'Engineering',
  employment_type_code: 'fulltime_permanent',
  experience_code: 'experienced',
  remote: false,
  hybrid: true,
  on_site: false,
  location: 'Berlin, Berlin, Germany',
  country_code: 'DE',
  locations: [
    {
      name: 'HQ',
      city: 'Berlin',
      state: 'Berlin',
      country: 'Germany',
      street: 'Some street 1',
      note: 'Ask us',
    },
  ],
  published_at: '2026-08-05 10:10:39 UTC',
  created_at: '2026-08-05 09:41:37 UTC',
  updated_at: '2026-08-05 11:45:30 UTC',
  close_at: '2026-12-01 00:00:00 UTC',
  salary: { min: '60000', max: '75000', period: 'year', currency: 'EUR' },
  description: '<p>We build.</p>',
  requirements: '<ul><li>Go</li></ul>',
  translations: { en: { title: 'Backend Engineer' } },
  mailbox_email: 'job.abc@acme.recruitee.example',
  open_questions: [{ body: 'Are you fluent?' }],
  ...given,
});
const mapped = (given?: Record<string, unknown>) => mappedBy(recruitee, anOffer(given));

describe('a Recruitee offer', () => {
  it('is mapped field by field, without its mailbox and street', () => {
    const { board, record } = mapped();
    expect(board).toBe('acme');
    expect(record).toEqual({
      nativeId: '2700825',
      internalJobId: null,
      title: 'Backend Engineer (f/m/d)',
      company: 'Acme',
      url: 'https://acme.recruitee.com/o/backend-engineer',
      applyUrl: 'https://acme.recruitee.com/o/backend-engineer/c/new',
      locations: ['Berlin, Germany'],
      country: 'DE',
      workplace: 'hybrid',
      employmentType: 'fulltime_permanent',
      department: 'Engineering',
      datePosted: '2026-08-05 10:10:39 UTC',
      dateUpdated: '2026-08-05 11:45:30 UTC',
      validThrough: '2026-12-01 00:00:00 UTC',
      description: { text: '<p>We build.</p>\n<ul><li>Go</li></ul>', format: 'html' },
      pay: [{ min: 60_000, max: 75_000, currency: 'EUR', unit: 'year', raw: null, scope: null }],
      language: 'en',
    });
  });

  it('has no pay where it is empty, and only its words with a period of its own', () => {
    const empty = { min: null, max: '', period: null, currency: null };
    expect(mapped({ salary: empty }).record.pay).toEqual([]);
    expect(mapped({ salary: null }).record.pay).toEqual([]);
    const project = { min: '5000', max: null, period: 'project', currency: 'EUR' };
    expect(mapped({ salary: project }).record.pay).toEqual([
      { min: null, max: null, currency: null, unit: null, raw: '5000 to ? EUR (project)', scope: null },
    ]);
  });

  it('of two languages has none of its own, and of two ways of working the freer one', () => {
    expect(mapped({ translations: { en: {}, de: {} } }).record.language).toBeNull();
    expect(mapped({ remote: true }).record.workplace).toBe('remote');
    expect(mapped({ hybrid: false, on_site: true }).record.workplace).toBe('on-site');
    expect(mapped({ hybrid: false }).record.workplace).toBeNull();
  });

  it('is refused when it is not published', () => {
    expect(recruitee.map(anOffer({ status: 'archived' }))).toEqual({ refused: 'is not published' });
  });
});

describe('a Recruitee answer', () => {
  it('has its offers in a list and its board in the name of the host', () => {
    expect(recruitee.list({ offers: [1] })).toEqual([1]);
    expect(recruitee.list([])).toBeNull();
    expect(recruitee.boardOf('https://acme.recruitee.com/api/offers/')).toBe('acme');
    expect(recruitee.boardOf('https://recruitee.com/api/offers/')).toBeNull();
    expect(recruitee.boardOf('https://acme.recruitee.com.evil.example/')).toBeNull();
  });
});
