import { describe, expect, it } from 'vitest';
import { type Ending, jobOf, type PostingRecord } from '../../../lib/jobs/job.ts';
import type { Salary } from '../../../lib/jobs/posting.ts';
import { jobPostingJsonLd } from '../../../lib/jobs/structured-data.ts';
import { aPlace, aPosting, aRange } from './a-posting.ts';

const URL_OF_PAGE = 'https://waymark.example/jobs/abcdefghijkl';
const berlin = { raw: 'Berlin, Germany', locality: 'Berlin', region: null, countryCode: 'DE' };

type Said = { ending?: Ending | null; descriptionHtml?: string | null };

/** The object of one posting in Berlin with a text, changed by what a test names. */
const objectOf = (given: Partial<PostingRecord> = {}, said: Said = {}) => {
  const posting = aPosting({
    key: 'greenhouse:acme:7001',
    sourceId: 'greenhouse:acme',
    jobLocations: [berlin],
    ...given,
  });
  const shown = {
    key: posting.key,
    validThrough: posting.validThrough,
    ending: null,
    descriptionHtml: '<p>We build.</p>',
    ...said,
  };
  return jobPostingJsonLd(jobOf([posting]), shown, URL_OF_PAGE);
};

describe('the structured data of an open job', () => {
  it('says what the posting states, and nothing else', () => {
    expect(objectOf({ datePosted: '2026-11-01T00:00:00.000Z' })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: 'Backend Developer',
      description: '<p>We build.</p>',
      url: URL_OF_PAGE,
      datePosted: '2026-11-01T00:00:00.000Z',
      hiringOrganization: { '@type': 'Organization', name: 'Acme' },
      identifier: { '@type': 'PropertyValue', name: 'Acme', value: '7001' },
      jobLocation: [
        {
          '@type': 'Place',
          address: { '@type': 'PostalAddress', addressLocality: 'Berlin', addressCountry: 'DE' },
        },
      ],
    });
  });

  it('has an end only where the posting names one', () => {
    expect(objectOf({ validThrough: '2026-12-31' })?.validThrough).toBe('2026-12-31');
    expect(objectOf()).not.toHaveProperty('validThrough');
  });

  it('has no identifier where the source gives none', () => {
    expect(objectOf({ key: `table:acme:${'0123456789ab'.repeat(2)}` })).not.toHaveProperty('identifier');
  });

  it.each([
    ['full-time', 'FULL_TIME'],
    ['part-time', 'PART_TIME'],
    ['contract', 'CONTRACTOR'],
    ['temporary', 'TEMPORARY'],
    ['internship', 'INTERN'],
  ] as const)('calls %s %s', (employmentType, word) => {
    expect(objectOf({ employmentType })?.employmentType).toBe(word);
  });

  it('leaves out what was read and not stated: level, roles, skills, whether one may apply here', () => {
    const object = objectOf({ level: 'senior', skills: ['sql'], roles: [{ role: 'x', evidence: 'title' }] });
    expect(Object.keys(object ?? {}).sort()).toEqual(Object.keys(objectOf() ?? {}).sort());
  });
});

describe('there is no structured data', () => {
  it.each([
    ['taken-down', '2026-11-20'],
    ['closing-date', '2026-11-20'],
    ['unseen', null],
  ] as const)('of a job that has ended: %s', (how, at) => {
    expect(objectOf({}, { ending: { how, at } })).toBeNull();
  });

  it('of a sample', () => expect(objectOf({ sample: true })).toBeNull());

  it('of a source that forbids handing on, however it was read', () => {
    for (const sourceId of [
      'remoteok',
      'remotive',
      'jobicy',
      'himalayas',
      'arbeitnow',
      'json-ld:remotive.com',
    ])
      expect(objectOf({ sourceId }), sourceId).toBeNull();
    expect(objectOf({ sourceId: 'json-ld:acme.example' })).not.toBeNull();
  });

  it('of a job that names no address to apply at', () => {
    expect(objectOf({ url: null, applyUrl: null })).toBeNull();
    expect(objectOf({ url: null, applyUrl: 'https://acme.example.com/apply' })).not.toBeNull();
    expect(objectOf({ url: 'https://acme.example.com/jobs/1', applyUrl: null })).not.toBeNull();
  });

  it('without a text, a date or a place, which it may not make up', () => {
    expect(objectOf({}, { descriptionHtml: null })).toBeNull();
    expect(objectOf({ datePosted: null })).toBeNull();
    expect(objectOf({ jobLocations: [] })).toBeNull();
    expect(objectOf({ jobLocations: [aPlace('Somewhere nice')] })).toBeNull();
  });
});

describe('where a job is', () => {
  it('is each known place once; one without a country is left out', () => {
    const object = objectOf({
      jobLocations: [
        berlin,
        { ...berlin, raw: 'BERLIN' },
        aPlace('Building 4'),
        { raw: 'Austin, TX', locality: 'Austin', region: 'Texas', countryCode: 'US' },
        aPlace('Portugal', 'PT'),
      ],
    });
    expect(object?.jobLocation).toMatchObject([
      { address: { addressLocality: 'Berlin', addressCountry: 'DE' } },
      { address: { addressLocality: 'Austin', addressRegion: 'Texas', addressCountry: 'US' } },
      { address: { addressCountry: 'PT' } },
    ]);
  });

  it.each(['hybrid', 'on-site', null] as const)('is never called remote when it is %s', (workplaceType) => {
    const object = objectOf({ workplaceType, applicantLocationRequirements: ['DE'] });
    expect(object).not.toHaveProperty('jobLocationType');
    expect(object).not.toHaveProperty('applicantLocationRequirements');
  });

  it('of a remote job is where one may work from, with the office only where it has a town', () => {
    const object = objectOf({
      workplaceType: 'remote',
      applicantLocationRequirements: ['DE', 'GB'],
      jobLocations: [berlin, aPlace('Remote, UK', 'GB')],
    });
    expect(object).toMatchObject({
      jobLocationType: 'TELECOMMUTE',
      applicantLocationRequirements: [
        { '@type': 'Country', name: 'Germany' },
        { '@type': 'Country', name: 'United Kingdom' },
      ],
      jobLocation: [{ address: { addressLocality: 'Berlin' } }],
    });
    const withoutOffice = objectOf({
      workplaceType: 'remote',
      applicantLocationRequirements: ['DE'],
      jobLocations: [],
    });
    expect(withoutOffice).toHaveProperty('jobLocationType');
    expect(withoutOffice).not.toHaveProperty('jobLocation');
  });

  it('cannot be said of a job from anywhere, or from nobody says where', () => {
    const remote = (applicantLocationRequirements: string[]) =>
      objectOf({ workplaceType: 'remote', applicantLocationRequirements });
    expect(remote(['worldwide'])).toBeNull();
    expect(remote(['DE', 'worldwide'])).toBeNull();
    expect(remote([])).toBeNull();
  });
});

describe('the pay', () => {
  const pay = (...baseSalary: Salary[]) => objectOf({ baseSalary })?.baseSalary;

  it.each([
    [aRange(), { minValue: 60_000, maxValue: 80_000, unitText: 'YEAR' }],
    [aRange({ min: 70_000, max: 70_000 }), { value: 70_000, unitText: 'YEAR' }],
    [aRange({ max: null, unit: 'hour', min: 30 }), { minValue: 30, unitText: 'HOUR' }],
    [aRange({ min: null, unit: 'month', max: 5000 }), { maxValue: 5000, unitText: 'MONTH' }],
  ])('is the one range of the feed’s own fields, %#', (range, value) => {
    expect(pay(range)).toEqual({
      '@type': 'MonetaryAmount',
      currency: 'EUR',
      value: { '@type': 'QuantitativeValue', ...value },
    });
  });

  it.each([
    ['no range', []],
    ['ranges of two currencies', [aRange(), aRange({ currency: 'USD' })]],
    ['two ranges of one currency', [aRange(), aRange({ min: 90_000, max: 95_000 })]],
    ['figures read out of words', [aRange({ source: 'text', raw: '€60k–80k a year' })]],
    ['a range for one tier only', [aRange({ scope: 'Zone 1' })]],
    ['no currency', [aRange({ currency: null })]],
    ['no period', [aRange({ unit: null })]],
    ['no figure', [aRange({ min: null, max: null, raw: 'competitive' })]],
  ])('is left out: %s', (_, ranges) => expect(pay(...ranges)).toBeUndefined());
});

describe('the experience asked', () => {
  const asked = (experienceRequirements: PostingRecord['experienceRequirements']) =>
    objectOf({ experienceRequirements })?.experienceRequirements;
  const years = (min: number, max: number | null = null) =>
    ({ kind: 'years', min, max, quote: `${min} years` }) as const;

  it('is the least of the years asked, in months', () => {
    const object = { '@type': 'OccupationalExperienceRequirements', monthsOfExperience: 36 };
    expect(asked([years(3)])).toEqual(object);
    expect(asked([years(3, 5)])).toEqual(object);
  });

  it('is none where the text says so', () => {
    expect(asked([{ kind: 'none', quote: 'No experience needed' }])).toBe('no requirements');
  });

  it('is left out where the text does not say, or says several things', () => {
    expect(asked([])).toBeUndefined();
    expect(asked([years(0, 2)])).toBeUndefined();
    expect(asked([years(0)])).toBeUndefined();
    expect(asked([years(5), years(2)])).toBeUndefined();
    expect(asked([{ kind: 'none', quote: 'x' }, years(2)])).toBeUndefined();
  });
});
