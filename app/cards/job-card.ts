import { roleName } from '@/lib/content/content.ts';
import { dayText } from '@/lib/day.ts';
import { creditOf } from '@/lib/jobs/credit.ts';
import type { Ending, Job } from '@/lib/jobs/job.ts';
import { endingWords } from '@/lib/jobs/wording/ending-words.ts';
import { payText } from '@/lib/jobs/wording/pay-text.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { countryName } from '@/lib/jobs/wording/value-words.ts';
import { placesText, workplaceText } from '@/lib/jobs/wording/workplace-text.ts';
import { routes } from '@/lib/routes.ts';
import type { Card } from './card.ts';

/** The card of one job, open or closed. What its fonts cannot write is said in our own words instead. */
export const jobCard = (job: Job, ending: Ending | null): Card => {
  const [role] = job.roles;
  return {
    path: routes.jobCard(job.id),
    words: {
      head: [job.company.name, ending ? 'Job' : 'Open job'],
      title: [job.title, ...(role ? [roleName(role.role)] : []), ending ? 'Job' : 'Open job'],
      ...(ending
        ? { figure: [endingWords[ending.how].sentence], note: endedText(ending) }
        : { figure: placeWays(job), note: payWays(job) }),
      corner: [cornerText(job, ending)],
    },
  };
};

/** Where one may work from, always; with the place where that is no remote one. */
const placeWays = (job: Job): string[] => {
  const how = [workplaceText(job), workplaceText(job, 1)];
  if (job.workplace === 'remote' || job.places.length === 0) return how;
  const countries = job.countries.length === 1 ? job.countries.map(countryName) : [];
  const places = [placesText(job), placesText(job, 1), ...countries];
  return [...places.map((place) => `${workplaceText(job)} · ${place}`), ...how];
};

/** Pay as posted: whole, or only that it is there. */
const payWays = ({ salary: [pay, ...others] }: Job): string[] => {
  if (!pay) return ['Pay not stated'];
  return others.length > 0
    ? [
        `${payText(pay)} and ${plural(others.length, 'more range')}`,
        `${plural(others.length + 1, 'range')} of pay stated`,
      ]
    : [payText(pay), 'Pay is stated'];
};

const endedText = ({ how, at }: Ending): string[] => {
  if (at === null) return [];
  const { when } = endingWords[how];
  return [`${when.charAt(0).toUpperCase()}${when.slice(1)} ${dayText(at)}`];
};

const cornerText = (job: Job, ending: Ending | null): string => {
  if (job.sample) return 'Sample, invented';
  if (ending) return endingWords[ending.how].label;
  const credit = creditOf(job);
  return credit ? `Open job · ${credit.text}` : 'Open job';
};
