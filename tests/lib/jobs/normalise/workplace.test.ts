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

describe('a title', () => {
  it.each([
    'Backend Engineer (Remote)',
    'Backend Engineer - Remote',
    'Backend Engineer – Remote Germany',
    'Backend Engineer (Remote, US)',
    'Backend Engineer, Platform | Fully Remote',
    'Nurse (US / Canada, Remote)',
    '[Remoto] Desenvolvedor Backend na Acme',
    '[100% REMOTO] Pessoa Desenvolvedora Python',
    'Desenvolvedora Java - Remota',
  ])('says outright that a job is remote: %s', (title) =>
    expect(workplaceOf(null, readPlaces(['Austin, TX']), title)).toBe('remote'),
  );

  it.each([
    ['[Híbrido] Desenvolvedor Node.js', 'hybrid'],
    ['[Hibrido - São Paulo] Software Engineer', 'hybrid'],
    ['Backend Engineer (Hybrid)', 'hybrid'],
    ['Backend Engineer - Hybrid, Berlin', 'hybrid'],
    ['[PRESENCIAL] Analista de Sistemas', 'on-site'],
    ['Backend Engineer (Onsite)', 'on-site'],
  ])('says outright how one works: %s is %s', (title, workplace) =>
    expect(workplaceOf(null, [], title)).toBe(workplace),
  );

  it.each([
    'Hybrid Cloud Engineer',
    'Engineer - Hybrid Cloud',
    'Engineer (Hybrid Cloud)',
    'Controle Remoto de Qualidade',
    'Remote Sensing Scientist',
    'Scientist - Remote Sensing',
    'Scientist (Remote Sensing, Germany)',
    'Engineer, Remote Access',
    'Manager, Facilities Remote Operations',
    'Engineer (Remote or Hybrid)',
    'Engineer (Remote Eligible)',
    'Engineer - remote possible',
    'Nurse (Remote - New York License)',
    'Engineer (Non-Remote)',
    'Remote Engineer',
  ])('leaves it open: %s', (title) =>
    expect(workplaceOf(null, readPlaces(['Austin, TX']), title)).toBeNull(),
  );

  it('is not heard where the feed or a place says how one works', () => {
    const title = 'Backend Engineer (Remote)';
    expect(workplaceOf('On-site', [], title)).toBe('on-site');
    expect(workplaceOf('false', [], title)).toBeNull();
    expect(workplaceOf(null, readPlaces(['Hybrid - Austin, TX']), title)).toBe('hybrid');
  });
});

describe('a remote job in all places of a country', () => {
  it.each(['Remote - US: All locations', 'Remote, US - Multiple Locations'])(
    'is of that country: %s',
    (text) => expect(applicantCountries('remote', readPlaces([text]), null)).toEqual(['US']),
  );
});
