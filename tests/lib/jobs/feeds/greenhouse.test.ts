import { describe, expect, it } from 'vitest';
import { greenhouse } from '../../../../lib/jobs/feeds/greenhouse.ts';

/** A posting with the fields and oddities of a real answer; `given` replaces some of them. */
const aGreenhouseJob = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  absolute_url: 'https://job-boards.greenhouse.io/acme/jobs/7001',
  data_compliance: [{ type: 'gdpr', requires_consent: false, retention_period: null }],
  internal_job_id: 4001,
  location: { name: 'Berlin, Germany' },
  metadata: [
    { id: 1, name: 'Location Type', value: 'Hybrid', value_type: 'single_select' },
    { id: 2, name: 'Employment Type', value: 'Full-time', value_type: 'single_select' },
    {
      id: 3,
      name: 'Hiring Manager',
      value: { name: 'A Person', email: 'person@acme.example' },
      value_type: 'user',
    },
    { id: 4, name: 'DO NOT USE - Cost Center', value: 'CC-17', value_type: 'short_text' },
  ],
  id: 7001,
  updated_at: '2026-08-02T09:00:00-04:00',
  requisition_id: 'R-17',
  title: 'Backend Engineer ',
  company_name: 'Acme ',
  first_published: '2026-07-16T11:55:32-04:00',
  language: 'en',
  application_deadline: null,
  content: '&lt;p&gt;We build &amp;amp; ship.&lt;/p&gt;',
  departments: [{ id: 9, name: 'Engineering', child_ids: [], parent_id: null }],
  offices: [{ id: 8, name: 'Berlin', location: 'Berlin, Germany', child_ids: [], parent_id: null }],
  ...given,
});

const mapped = (given?: Record<string, unknown>) => {
  const result = greenhouse.map(aGreenhouseJob(given));
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

describe('a Greenhouse posting', () => {
  it('is mapped field by field', () => {
    expect(mapped()).toEqual({
      board: 'acme',
      record: {
        nativeId: '7001',
        internalJobId: '4001',
        title: 'Backend Engineer ',
        company: 'Acme ',
        url: 'https://job-boards.greenhouse.io/acme/jobs/7001',
        applyUrl: 'https://job-boards.greenhouse.io/acme/jobs/7001',
        locations: ['Berlin, Germany'],
        country: null,
        workplace: 'Hybrid',
        employmentType: 'Full-time',
        department: 'Engineering',
        datePosted: '2026-07-16T11:55:32-04:00',
        dateUpdated: '2026-08-02T09:00:00-04:00',
        validThrough: null,
        description: { text: '&lt;p&gt;We build &amp;amp; ship.&lt;/p&gt;', format: 'escaped' },
        pay: [],
        language: 'en',
      },
    });
  });

  it('carries nothing of the people and remarks in its custom fields', () => {
    expect(JSON.stringify(mapped())).not.toMatch(/person|Hiring|CC-17|R-17/i);
  });

  it('has no date when it was never published, whenever it was edited', () => {
    expect(mapped({ first_published: null }).record.datePosted).toBeNull();
  });

  it('turns cents into whole units and reads the period only from the words of the range', () => {
    const pay_input_ranges = [
      { min_cents: 12_000_000, max_cents: 15_050_000, currency_type: 'USD', title: 'Annual Salary' },
      { min_cents: 9_000_000, max_cents: null, currency_type: 'EUR', title: 'Berlin' },
    ];
    expect(mapped({ pay_input_ranges }).record.pay).toEqual([
      { min: 120_000, max: 150_500, currency: 'USD', unit: 'year', raw: null, scope: 'Annual Salary' },
      { min: 90_000, max: null, currency: 'EUR', unit: null, raw: null, scope: 'Berlin' },
    ]);
  });

  it('takes a pay range from a custom field of a known name only', () => {
    const value = { unit: 'USD', min_value: '100000.0', max_value: '150000.0' };
    const field = (name: string) => ({ id: 1, name, value, value_type: 'currency_range' });
    expect(mapped({ metadata: [field('Salary Range'), field('Internal Band')] }).record.pay).toEqual([
      { min: 100_000, max: 150_000, currency: 'USD', unit: null, raw: null, scope: null },
    ]);
  });

  it('is refused when it is a prospect post, but not when the field is missing', () => {
    expect(greenhouse.map(aGreenhouseJob({ internal_job_id: null }))).toEqual({
      refused: 'is a prospect post, not an opening',
    });
    const { internal_job_id: _, ...without } = aGreenhouseJob();
    expect(greenhouse.map(without)).toMatchObject({ record: { internalJobId: null } });
  });

  it.each([[null], ['text'], [[]], [7]])('is refused when it is %j', (record) => {
    expect(greenhouse.map(record)).toHaveProperty('refused');
  });

  it('is refused without an id, and keeps everything else whatever single field is broken', () => {
    expect(greenhouse.map(aGreenhouseJob({ id: null }))).toEqual({ refused: 'has no id' });
    for (const field of [
      'absolute_url',
      'title',
      'location',
      'metadata',
      'departments',
      'content',
      'first_published',
    ]) {
      expect(greenhouse.map(aGreenhouseJob({ [field]: { broken: [true] } })), field).toHaveProperty('record');
    }
  });
});

describe('a Greenhouse answer', () => {
  it('has its postings in a list named jobs', () => {
    expect(greenhouse.list({ jobs: [1, 2], meta: { total: 2 } })).toEqual([1, 2]);
    expect(greenhouse.list({ jobs: [] })).toEqual([]);
    expect(greenhouse.list([{ id: 1 }])).toBeNull();
    expect(greenhouse.list({ status: 404, error: 'not found' })).toBeNull();
  });

  it.each([
    ['https://boards.greenhouse.io/acme/jobs/1?gh_jid=1', 'acme'],
    ['https://job-boards.greenhouse.io/acme/jobs/1', 'acme'],
    ['https://job-boards.eu.greenhouse.io/acme/jobs/1', 'acme'],
    ['https://boards.greenhouse.io/embed/job_app?for=acme&token=1', 'acme'],
    ['https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true', 'acme'],
    ['https://acme.example/careers?gh_jid=1', null],
    ['not an address', null],
  ])('names its board in %s', (address, board) => {
    expect(greenhouse.boardOf(address)).toBe(board);
  });
});
