import { describe, expect, it } from 'vitest';
import { normalise, type Origin } from '../../../../lib/jobs/normalise/normalise.ts';
import type { FeedRecord } from '../../../../lib/jobs/posting.ts';
import { aRecord } from '../a-record.ts';

const origin: Origin = {
  ats: 'greenhouse',
  board: 'acme',
  isEmployers: true,
  company: null,
  now: new Date('2026-11-22T12:00:00Z'),
};

const posting = (record: Partial<FeedRecord> = {}, from: Partial<Origin> = {}) => {
  const result = normalise(aRecord(record), { ...origin, ...from });
  if ('refused' in result) throw new Error(result.refused);
  return result.posting;
};

describe('a posting', () => {
  it('has no control characters in its names, whatever the ids and the board of the feed hold', () => {
    const { key, group } = posting(
      { nativeId: 'a\u0000', internalJobId: 'a\u001b[2Jb\ud800' },
      { board: 'acme%00' },
    );
    expect(key).toMatch(/^greenhouse:[0-9a-f]{24}:[0-9a-f]{24}$/);
    expect(group).toMatch(/^greenhouse:[0-9a-f]{24}:job:[0-9a-f]{24}$/);
  });

  it('holds what the record says, in our words', () => {
    expect(
      posting({
        internalJobId: '4001',
        title: ' Backend  Engineer (m/w/d)',
        company: 'Acme ',
        url: 'https://boards.greenhouse.io/acme/jobs/7001',
        applyUrl: 'javascript:alert(1)',
        locations: ['Remote - Germany'],
        employmentType: 'FullTime',
        department: 'R&amp;D',
        datePosted: '2026-07-16T11:55:32-04:00',
        dateUpdated: '2026-08-02',
        validThrough: '2026-12-31',
        description: { text: '&lt;p&gt;Hello&lt;/p&gt;', format: 'escaped' },
        pay: '60-80k EUR / year',
        language: 'EN-us',
      }),
    ).toEqual({
      key: 'greenhouse:acme:7001',
      id: 'kb4ipxdwwwev',
      group: 'greenhouse:acme:job:4001',
      title: 'Backend Engineer',
      hiringOrganization: { name: 'Acme', slug: 'acme' },
      url: 'https://boards.greenhouse.io/acme/jobs/7001',
      applyUrl: null,
      jobLocations: [{ raw: 'Remote - Germany', locality: null, region: null, countryCode: 'DE' }],
      workplaceType: 'remote',
      applicantLocationRequirements: ['DE'],
      employmentType: 'full-time',
      department: 'R&D',
      datePosted: '2026-07-16T15:55:32.000Z',
      dateUpdated: '2026-08-02',
      validThrough: '2026-12-31',
      baseSalary: [
        {
          ...{ min: 60_000, max: 80_000, currency: 'EUR', unit: 'year', raw: '60-80k EUR / year' },
          ...{ scope: null, source: 'text' },
        },
      ],
      language: 'en-US',
      descriptionHtml: '<p>Hello</p>',
    });
  });

  it('says nothing that the record does not', () => {
    expect(posting()).toMatchObject({
      group: 'greenhouse:acme:7001',
      url: null,
      jobLocations: [],
      workplaceType: null,
      applicantLocationRequirements: [],
      employmentType: null,
      datePosted: null,
      validThrough: null,
      baseSalary: [],
      language: null,
      descriptionHtml: null,
    });
  });

  it('gives the feed’s country to its one place that names none, and to no other', () => {
    expect(posting({ locations: ['Leixlip Campus'], country: 'IE' }).jobLocations).toMatchObject([
      { countryCode: 'IE' },
    ]);
    expect(posting({ locations: ['Berlin'], country: 'IE' }).jobLocations).toMatchObject([
      { countryCode: 'DE' },
    ]);
    expect(posting({ locations: ['Europe'], country: 'IE' }).jobLocations).toMatchObject([
      { countryCode: null },
    ]);
    expect(posting({ locations: ['Nowhere', 'Elsewhere'], country: 'IE' }).jobLocations).toMatchObject([
      { countryCode: null },
      { countryCode: null },
    ]);
  });
});

describe('the employer', () => {
  it('is the record’s, else the import’s, else the board’s name', () => {
    const name = (company: string | null, given: string | null, board: string | null) =>
      posting({ company }, { company: given, board }).hiringOrganization.name;
    expect(name('Acme', 'Given', 'board')).toBe('Acme');
    expect(name(' ', 'Given', 'board')).toBe('Given');
    expect(name(null, null, 'people-ai')).toBe('People Ai');
  });
});

describe('the key of a row without an id', () => {
  const key = (given: Partial<FeedRecord>) =>
    posting({ nativeId: null, ...given }, { ats: 'table', board: null }).key;

  it('is made of its content: equal rows have the same, different ones another', () => {
    expect(key({})).toMatch(/^table:acme:[0-9a-f]{24}$/);
    expect(key({ locations: ['Berlin'] })).toBe(key({ locations: ['Berlin'] }));
    const different = [
      {},
      { locations: ['Berlin'] },
      { url: 'https://a.example/' },
      { datePosted: '2026-01-01' },
      { title: 'Tester' },
    ];
    expect(new Set(different.map(key)).size).toBe(different.length);
  });
});

describe('a record is refused', () => {
  it.each([
    [{ title: '  ' }, 'has no title'],
    [{ title: null }, 'has no title'],
    [{ company: null }, 'has no company'],
    [{ title: 'General Application' }, 'is a general application'],
    [{ title: 'Account Executive - (Expression of Interest)' }, 'is a general application'],
    [{ title: 'Initiativbewerbung (m/w/d)' }, 'is a general application'],
    [{ title: 'Sales - Join Our Talent Community' }, 'is a talent pool'],
    [{ title: 'EQL Elite Talent Pool' }, 'is a talent pool'],
    [{ title: 'Test role (2)' }, 'is a test post'],
    [{ title: 'TEST - do not apply' }, 'is a test post'],
  ])('%j: %s', (given, reason) => {
    expect(normalise(aRecord(given), { ...origin, board: null })).toEqual({
      refused: reason,
      isNone: reason.startsWith('is '),
    });
  });

  it.each([
    ['Test Engineer'],
    ['Test Lead'],
    ['Head of Talent Community'],
    ['Interest Rate Trader'],
    ['Application Engineer, Open Source'],
    ['Business Consultant (Evergreen)'],
  ])('but not for the title %s', (title) => {
    expect(posting({ title }).title).toBe(title);
  });
});
