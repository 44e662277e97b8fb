import { describe, expect, it } from 'vitest';
import { jsonLd } from '../../../../lib/jobs/feeds/json-ld.ts';
import { mappedBy } from './mapped-by.ts';

const PAGE = 'https://www.acme.example/careers/backend-engineer';

const aPosting = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  '@context': 'https://schema.org/',
  '@type': 'JobPosting',
  title: 'Backend Engineer',
  description: '<p>We build.</p>',
  identifier: { '@type': 'PropertyValue', name: 'Acme', value: 4711 },
  datePosted: '2026-08-01',
  validThrough: '2026-12-31T23:59',
  employmentType: ['FULL_TIME'],
  hiringOrganization: { '@type': 'Organization', name: 'Acme GmbH', sameAs: 'https://www.acme.example' },
  jobLocation: {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      streetAddress: 'Some street 1',
      addressLocality: 'Berlin',
      addressRegion: 'BE',
      postalCode: '10115',
      addressCountry: 'DE',
    },
  },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'EUR',
    value: { '@type': 'QuantitativeValue', minValue: 60_000, maxValue: 80_000, unitText: 'YEAR' },
  },
  directApply: true,
  ...given,
});
const mapped = (given?: Record<string, unknown>, page: string | null = PAGE) =>
  mappedBy(jsonLd, jsonLd.list([aPosting(given)])?.[0], page);

describe('a JobPosting of a page', () => {
  it('is mapped field by field, without street and house', () => {
    expect(mapped()).toEqual({
      board: 'acme.example',
      record: {
        nativeId: '4711',
        internalJobId: null,
        title: 'Backend Engineer',
        company: 'Acme GmbH',
        url: PAGE,
        applyUrl: PAGE,
        locations: ['Berlin, BE, DE'],
        applicantLocations: [],
        country: 'DE',
        workplace: null,
        employmentType: 'FULL_TIME',
        department: null,
        datePosted: '2026-08-01',
        dateUpdated: null,
        validThrough: '2026-12-31T23:59',
        description: { text: '<p>We build.</p>', format: 'unknown' },
        pay: [{ min: 60_000, max: 80_000, currency: 'EUR', unit: 'year', raw: null, scope: null }],
        language: null,
      },
    });
  });

  it('has its own address where it names one, also a relative one', () => {
    expect(mapped({ url: '/careers/7?x=1' }).record.url).toBe('https://www.acme.example/careers/7?x=1');
    expect(mapped({ url: 'https://jobs.acme.example/7' }, null)).toMatchObject({
      board: 'jobs.acme.example',
      record: { url: 'https://jobs.acme.example/7' },
    });
    expect(mapped({}, null)).toMatchObject({ board: null, record: { url: null } });
  });

  it.each([
    [{ identifier: 'A-1' }, 'A-1'],
    [{ identifier: [{ value: 'A-2' }] }, 'A-2'],
    [{ identifier: { '@type': 'PropertyValue', name: 'Acme', value: 'Acme GmbH' }, url: '/7' }, '/7'],
    [{ identifier: undefined, url: 'https://acme.example/7' }, 'https://acme.example/7'],
    [{ identifier: undefined }, null],
  ])('with %j has the id %s', (given, id) => {
    expect(mapped(given).record.nativeId).toBe(id);
  });

  it('works remotely from where applicants may be, which is not where its office is', () => {
    const us = { '@type': 'Country', name: 'USA' };
    const remote = { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: [us, 'Canada'] };
    expect(mapped(remote).record).toMatchObject({
      workplace: 'TELECOMMUTE',
      locations: ['Berlin, BE, DE'],
      applicantLocations: ['USA', 'Canada'],
    });
    expect(mapped({ ...remote, jobLocation: undefined }).record.locations).toEqual(['USA', 'Canada']);
  });

  it('reads places bare, in lists, by name, and with a country as an object', () => {
    const address = { addressLocality: 'Oslo', addressCountry: { '@type': 'Country', name: 'Norway' } };
    const jobLocation = ['Paris', { name: 'HQ' }, { address }, { address: 'Rome, Italy' }, {}, 7];
    const { record } = mapped({ jobLocation });
    expect(record.locations).toEqual(['Paris', 'HQ', 'Oslo, Norway', 'Rome, Italy']);
    expect(record.country).toBeNull();
  });

  it.each([
    ['one kind of work', { employmentType: 'PART_TIME' }, 'PART_TIME'],
    ['two', { employmentType: ['FULL_TIME', 'CONTRACTOR'] }, 'FULL_TIME, CONTRACTOR'],
    ['none', { employmentType: undefined }, null],
  ])('names %s', (_, given, type) => {
    expect(mapped(given).record.employmentType).toBe(type);
  });

  const range = { raw: null, scope: null };
  it.each([
    ['one value', { currency: 'USD', value: { value: 50, unitText: 'HOUR' } }, [[50, 50, 'USD', 'hour']]],
    [
      'written amounts',
      { currency: 'USD', value: { minValue: '50000', unitText: 'per year' } },
      [[50_000, null, 'USD', 'year']],
    ],
    ['a bare value', { currency: 'USD', value: 70_000 }, [[70_000, 70_000, 'USD', null]]],
    [
      'a range of its own',
      { currency: 'USD', minValue: 1, maxValue: 2, unitText: 'DAY' },
      [[1, 2, 'USD', 'day']],
    ],
    [
      'two currencies',
      [
        { currency: 'USD', value: { minValue: 1, maxValue: 2, unitText: 'YEAR' } },
        { currency: 'CAD', value: { minValue: 3, maxValue: 4, unitText: 'YEAR' } },
      ],
      [
        [1, 2, 'USD', 'year'],
        [3, 4, 'CAD', 'year'],
      ],
    ],
    ['zeros', { currency: 'USD', value: { minValue: 0, maxValue: 0 } }, []],
    ['nothing', undefined, []],
  ])('with %s for pay', (_, baseSalary, ranges) => {
    expect(mapped({ baseSalary }).record.pay).toEqual(
      ranges.map(([min, max, currency, unit]) => ({ ...range, min, max, currency, unit })),
    );
  });

  it('takes a bare figure with the currency beside it, and other words as words', () => {
    expect(mapped({ baseSalary: '100000', salaryCurrency: 'USD' }).record.pay).toEqual([
      { ...range, min: 100_000, max: 100_000, currency: 'USD', unit: null },
    ]);
    expect(mapped({ baseSalary: '£30k to £40k a year' }).record.pay).toBe('£30k to £40k a year');
  });
});

describe('the postings of a page', () => {
  const titles = (...documents: unknown[]) =>
    jsonLd.list(documents)?.map((posting) => mappedBy(jsonLd, posting).record.title) ?? null;

  it('are found in lists, graphs, item lists and what a page is about', () => {
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((title) => aPosting({ title }));
    expect(titles(a)).toEqual(['A']);
    expect(titles([a, b])).toEqual(['A', 'B']);
    expect(titles({ '@graph': [{ '@type': 'WebSite' }, a] }, b)).toEqual(['A', 'B']);
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: a }, b] };
    expect(titles({ '@type': 'WebPage', mainEntity: list }, { '@graph': [c, [d]] })).toEqual([
      'A',
      'B',
      'C',
      'D',
    ]);
  });

  it.each([
    ['JobPosting'],
    ['https://schema.org/JobPosting'],
    ['schema:JobPosting'],
    [['Thing', 'JobPosting']],
  ])('are known by the type %j', (type) => {
    expect(titles(aPosting({ '@type': type }))).toEqual(['Backend Engineer']);
  });

  it('are none in other things, and a page without one is no answer', () => {
    for (const type of ['NotAJobPosting', 'JobPostings', null, 7, ['Thing']])
      expect(titles(aPosting({ '@type': type })), String(type)).toBeNull();
    expect(jsonLd.list([])).toBeNull();
    expect(jsonLd.list('text')).toBeNull();
  });

  it('get what they only refer to by id', () => {
    const page = {
      '@graph': [
        { '@type': 'Organization', '@id': '#us', name: 'Acme GmbH' },
        { '@type': 'Place', '@id': '#here', address: { addressLocality: 'Oslo', addressCountry: 'NO' } },
        aPosting({
          hiringOrganization: { '@id': '#us' },
          jobLocation: [{ '@id': '#here' }, { '@id': '#gone' }],
        }),
      ],
    };
    expect(mappedBy(jsonLd, jsonLd.list([page])?.[0]).record).toMatchObject({
      company: 'Acme GmbH',
      locations: ['Oslo, NO'],
    });
  });

  it('are found in hostile depths and breadths in time, or not at all', () => {
    let deep: unknown = aPosting();
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(titles(deep)).toBeNull();
    const wide = Array.from({ length: 200_000 }, () => ({}));
    expect(titles(wide, aPosting())).toBeNull();
    const loop: Record<string, unknown> = { '@type': 'ItemList' };
    loop.item = loop;
    expect(titles(loop)).toBeNull();
  });
});
