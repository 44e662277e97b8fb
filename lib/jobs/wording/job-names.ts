import type { Job } from '../job.ts';
import { placesText } from './workplace-text.ts';

type Named = Pick<Job, 'title' | 'company' | 'places'>;

/** What a job is called where a link or a button of its row is read alone. */
export const jobName = ({ title, company }: Pick<Named, 'title' | 'company'>): string =>
  `${title} at ${company.name}`;

/**
 * The same for each job of a list, no two alike: jobs of one employer and title differ by their places, and where
 * those are the same too, by their number in the list.
 */
export const jobNames = (jobs: readonly Named[]): string[] => {
  const byPlace = fuller(jobs.map(jobName), (name, at) => {
    const job = jobs[at];
    return job ? `${name}, ${placesText(job)}` : name;
  });
  return fuller(byPlace, (name, at) => `${name}, row ${at + 1}`);
};

const fuller = (names: readonly string[], more: (name: string, at: number) => string): string[] => {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return names.map((name, at) => ((times.get(name) ?? 0) > 1 ? more(name, at) : name));
};
