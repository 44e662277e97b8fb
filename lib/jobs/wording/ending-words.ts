import type { Ending } from '../job.ts';

type Words = {
  /** What stands before the title of a job that has ended. */
  label: string;
  /** The same as a sentence. */
  sentence: string;
};

const CLOSED: Words = { label: 'Closed', sentence: 'This job is no longer open.' };

/** How sure it is that a job has ended: of one that only went unseen nobody has said so. */
export const endingWords: Record<Ending['how'], Words> = {
  'taken-down': CLOSED,
  'closing-date': CLOSED,
  unseen: { label: 'Probably closed', sentence: 'This job is probably no longer open.' },
};

/** The title of a job with what became of it: "Probably closed: Engineer at Acme"; of an open one the title alone. */
export const titleWithEnding = (title: string, ending: Ending | null): string =>
  ending ? `${endingWords[ending.how].label}: ${title}` : title;
