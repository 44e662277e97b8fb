import type { Job } from '../job.ts';
import { countryName } from './value-words.ts';

/**
 * Where one may work from, always said: on site, hybrid, remote from named countries (`most` of them by name), remote
 * anywhere, or not stated.
 */
export const workplaceText = (job: Pick<Job, 'workplace' | 'countries'>, most = 3): string => {
  switch (job.workplace) {
    case 'on-site':
      return 'On site';
    case 'hybrid':
      return 'Hybrid';
    case 'remote':
      if (job.countries.includes('worldwide')) return 'Remote, anywhere';
      if (!job.countries.length) return 'Remote, countries not stated';
      return `Remote from ${job.countries.slice(0, most).map(countryName).join(', ')}${job.countries.length > most ? ` and ${job.countries.length - most} more` : ''}`;
    case null:
      return 'Workplace not stated';
  }
};

/** The places of a job in a line: the first few as posted, and how many more. */
export const placesText = (job: Pick<Job, 'places'>, most = 2): string => {
  if (!job.places.length) return 'Place not stated';
  const shown = job.places
    .slice(0, most)
    // A board that knows no state writes "Hanoi, , Vietnam".
    .map((place) => place.raw.replaceAll(/,(?:\s*,)+/g, ','))
    .join(' · ');
  return job.places.length > most ? `${shown} and ${job.places.length - most} more` : shown;
};
