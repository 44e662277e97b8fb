import type { Ending } from '../job.ts';

type Words = {
  /** What stands before the title of a job that has ended. */
  label: string;
  /** The same as a sentence. */
  sentence: string;
  /** The same before the day, and what happened on it. */
  what: string;
  when: string;
};

const CLOSED = { label: 'Closed', sentence: 'This job is no longer open.', what: 'This job has closed' };

/** How sure it is that a job has ended: of one that only went unseen nobody has said so. */
export const endingWords: Record<Ending['how'], Words> = {
  'taken-down': { ...CLOSED, when: 'it was gone from its source on' },
  'closing-date': { ...CLOSED, when: 'its closing date was' },
  unseen: {
    label: 'Probably closed',
    sentence: 'This job is probably no longer open.',
    what: 'This job has probably closed',
    when: 'it was last seen on',
  },
};

/** The title of a job with what became of it: "Probably closed: Engineer at Acme"; of an open one the title alone. */
export const titleWithEnding = (title: string, ending: Ending | null): string =>
  ending ? `${endingWords[ending.how].label}: ${title}` : title;
