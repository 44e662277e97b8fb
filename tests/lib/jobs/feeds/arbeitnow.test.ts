import { describe, expect, it } from 'vitest';
import { arbeitnow } from '../../../../lib/jobs/feeds/arbeitnow.ts';
import { mappedBy } from './mapped-by.ts';

const aJob = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  slug: 'backend-entwickler-berlin-123456',
  company_name: 'Beispiel GmbH',
  title: 'Backend-Entwickler (m/w/d)',
  description: '<p>Wir bauen.</p>',
  remote: false,
  url: 'https://www.arbeitnow.com/jobs/companies/beispiel/backend-entwickler-berlin-123456',
  tags: ['Softwareentwicklung'],
  job_types: ['berufserfahren', 'Vollzeit'],
  location: 'Berlin',
  created_at: 1_783_731_532,
  ...given,
});
const anAnswer = (jobs: unknown[], next: string | null = null, page = 1) => ({
  data: jobs,
  links: { first: 'https://www.arbeitnow.com/api/job-board-api?page=1', last: null, prev: null, next },
  meta: { current_page: page, per_page: 100, terms: 'Please link back.', info: 'Updated every hour.' },
});
const mapped = (given?: Record<string, unknown>) => mappedBy(arbeitnow, aJob(given));

describe('an opening of Arbeitnow', () => {
  it('is mapped field by field', () => {
    expect(mapped()).toMatchObject({
      board: 'arbeitnow',
      record: {
        nativeId: 'backend-entwickler-berlin-123456',
        title: 'Backend-Entwickler (m/w/d)',
        company: 'Beispiel GmbH',
        url: 'https://www.arbeitnow.com/jobs/companies/beispiel/backend-entwickler-berlin-123456',
        locations: ['Berlin'],
        employmentType: 'berufserfahren, Vollzeit',
        datePosted: 1_783_731_532,
        description: { text: '<p>Wir bauen.</p>', format: 'html' },
        pay: null,
      },
    });
  });

  it('is remote when it says so, and nothing surely when it does not', () => {
    expect(mapped({ remote: true }).record.workplace).toBe('remote');
    expect(mapped().record.workplace).toBeNull();
  });

  it('survives fields of other types', () => {
    const odd = { job_types: 'Vollzeit', remote: 'no', location: 7, created_at: {}, description: null };
    expect(mapped(odd).record).toMatchObject({ locations: [], employmentType: null, datePosted: null });
    expect(arbeitnow.map(aJob({ slug: null }))).toEqual({ refused: 'has no id' });
    expect(arbeitnow.map('text')).toEqual({ refused: 'is not an object' });
  });
});

describe('an answer of Arbeitnow', () => {
  it('has its openings in a list named data and is part of more where another page follows or came before', () => {
    expect(arbeitnow.list(anAnswer([1]))).toEqual([1]);
    expect(arbeitnow.list({ jobs: [] })).toBeNull();
    const next = 'https://www.arbeitnow.com/api/job-board-api?page=2';
    const parts = [anAnswer([1]), anAnswer([1], next), anAnswer([1], null, 3)].map(
      arbeitnow.isPart ?? Boolean,
    );
    expect(parts).toEqual([false, true, true]);
  });

  it('is asked for page by page, as it says itself, a few pages at a time', () => {
    const { address, next, enoughPages } = arbeitnow.request ?? {};
    expect(address?.('')).toBe('https://www.arbeitnow.com/api/job-board-api?page=1');
    const [first, second] = [1, 2].map((page) => `https://www.arbeitnow.com/api/job-board-api?page=${page}`);
    expect(next?.(anAnswer([1], 'https://elsewhere.example/'), first ?? '')).toBe(second);
    expect(next?.(anAnswer([1]), first ?? '')).toBeNull();
    expect(enoughPages).toBe(3);
  });

  it('is known by its host', () => {
    expect(arbeitnow.boardOf('https://www.arbeitnow.com/api/job-board-api?page=1')).toBe('arbeitnow');
    expect(arbeitnow.boardOf('https://arbeitnow.com.evil.example/')).toBeNull();
  });
});
