import type { Job } from '../job.ts';
import { payText } from './pay-text.ts';
import { valueWord } from './value-words.ts';
import { placesText, workplaceText } from './workplace-text.ts';

type Said = Pick<Job, 'title' | 'company' | 'places' | 'workplace' | 'countries'>;

/** A job in one line, as it is shared: "Backend Engineer at Acme, Berlin (remote from Germany)". */
export const jobTitle = (job: Said): string => {
  const how = workplaceOf(job);
  const where = job.places.length > 0 ? placesText(job, 1) : null;
  // "Remote, US (remote from United States)" says it twice.
  const place = where !== null && !(how && /\bremote\b|\bhybrid\b/i.test(where)) ? `, ${where}` : '';
  return `${job.title} at ${job.company.name}${place}${how && ` (${how})`}`;
};

/** Within a sentence; empty where it is not stated. */
const workplaceOf = (job: Said): string => {
  if (job.workplace === null) return '';
  if (job.workplace === 'remote' && job.countries.length === 0) return 'remote';
  const text = workplaceText(job);
  return text.charAt(0).toLowerCase() + text.slice(1);
};

/** Skills that a summary names. */
const MOST_SKILLS = 6;

/** What a posting states, in short sentences; what it does not state is left out. */
export const jobSummary = (job: Job, skillName: (slug: string) => string): string =>
  [
    job.level && `${valueWord('level', job.level)} level`,
    job.type && valueWord('type', job.type),
    job.salary[0] && `Pay as posted: ${payText(job.salary[0])}`,
    job.skills.length > 0 &&
      `Names ${job.skills.slice(0, MOST_SKILLS).map(skillName).join(', ')}${job.skills.length > MOST_SKILLS ? ` and ${job.skills.length - MOST_SKILLS} more` : ''}`,
  ]
    .filter(Boolean)
    .map((sentence) => `${sentence}.`)
    .join(' ');
