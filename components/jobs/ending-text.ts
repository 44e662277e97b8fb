import type { Ending } from '@/lib/jobs/job.ts';

/** What a closed job's page says of how it ended, before the day. */
export const endingText: Record<Ending['how'], { what: string; when: string }> = {
  'taken-down': { what: 'This job has closed', when: 'it was gone from its source on' },
  'closing-date': { what: 'This job has closed', when: 'its closing date was' },
  unseen: { what: 'This job has probably closed', when: 'it was last seen on' },
};
