import { describe, expect, it } from 'vitest';
import { applicantCountries, workplaceOf } from '../../../../lib/jobs/normalise/workplace.ts';
import { readPlaces } from '../../../../lib/jobs/places/places.ts';

describe('the way of working', () => {
  it.each([
    [null, 'Remote - US', 'remote'],
    [null, 'Berlin (hybrid)', 'hybrid'],
    [null, 'In-Office', 'on-site'],
    [null, 'Berlin', null],
    [null, 'San Francisco, CA; Remote - US', 'remote'],
    [null, 'In-Office; Hybrid', 'hybrid'],
    ['On-Site', 'Remote - US', 'on-site'],
    ['Hybrid', 'Remote (US)', 'hybrid'],
    ['false', 'Remote - US', 'remote'],
    ['unspecified', 'Berlin', null],
  ])('with the field %j in %s is %j', (field, text, workplace) => {
    expect(workplaceOf(field, readPlaces([text]))).toBe(workplace);
  });
});

describe('where one may work from', () => {
  const from = (text: string, country: string | null = null): string[] =>
    applicantCountries('remote', readPlaces([text]), country);

  it.each([
    ['Remote - US', ['US']],
    ['Remote, Canada; Remote, US', ['CA', 'US']],
    ['San Francisco, CA; London; Remote - US', ['US']],
    ['San Francisco, CA; London', ['GB', 'US']],
    ['Remote - Worldwide', ['worldwide']],
    ['Anywhere', ['worldwide']],
    ['Remote - Anywhere in the US', ['US']],
    ['Remote', []],
    ['Remote - Europe', []],
    ['Remote; Austin', []],
  ])('%s is %j', (text, countries) => {
    expect(from(text)).toEqual(countries);
  });

  it('takes the feed’s own country where the places name none and no wider area', () => {
    expect(from('Remote', 'US')).toEqual(['US']);
    expect(from('Remote', 'United States')).toEqual(['US']);
    expect(from('North America', 'United States')).toEqual([]);
    expect(from('Remote', 'European Union')).toEqual([]);
  });

  it('is asked of remote jobs only', () => {
    for (const workplace of ['hybrid', 'on-site', null] as const) {
      expect(applicantCountries(workplace, readPlaces(['Berlin, Germany']), 'DE')).toEqual([]);
    }
  });
});
