import type { Entry } from '../../atom/feed.ts';
import { xmlLine } from '../../atom/xml-text.ts';
import { creditOf, mayPassOn } from '../credit.ts';
import type { FilterGroup } from '../filter.ts';
import { type Ending, goneAt, isLikelyOnly, type Job } from '../job.ts';
import { titleWithEnding } from '../wording/ending-words.ts';
import { choiceLabel } from '../wording/names.ts';
import { payText } from '../wording/pay-text.ts';
import { valueWord } from '../wording/value-words.ts';
import { placesText, workplaceText } from '../wording/workplace-text.ts';
import { parameterAddress } from './openapi-parameters.ts';
import { type Publisher, pageOf } from './publisher.ts';

export type EntryState = {
  job: Job;
  /** Null while it is open. */
  ending: Ending | null;
  /** The roles of the filter: an entry says when it is only likely one of them. */
  roles: readonly string[];
  now: Date;
};

/**
 * One job. Its id is its page's address, open or closed, so that a reader's program shows the closing in the place
 * of the opening. The description is not handed on: some sources forbid it, and its page has it.
 */
export const entryOf = (state: EntryState, publisher: Publisher): Entry => {
  const { job, ending } = state;
  const page = pageOf(job, publisher);
  const credit = creditOf(job);
  const published = instantOf(job.datePosted);
  const name = `${job.title} at ${job.company.name}`;
  return {
    id: page,
    title: xmlLine(titleWithEnding(name + (job.sample ? ' (sample)' : ''), ending)),
    updated: updatedOf(state),
    ...(published && { published }),
    author: { name: xmlLine(job.company.name) || 'Not stated' },
    link: [
      { '@_rel': 'alternate', '@_type': 'text/html', '@_href': page },
      ...(credit
        ? [{ '@_rel': 'via', '@_type': 'text/html', '@_href': credit.url, '@_title': credit.text }]
        : []),
    ],
    ...(!mayPassOn(job.sourceId) && { rights: KEEP_HERE }),
    category: [...(ending ? [{ '@_term': ENDING_TERM[ending.how] }] : []), ...categoriesOf(job, publisher)],
    summary: { '@_type': 'text', '#text': linesOf(state, publisher).join('\n') },
  };
};

const KEEP_HERE =
  'May be shown to your own reader with the credit. Its source forbids handing it on to search engines or other job sites.';

/** A closing: when lists stopped showing the job. An opening: when we first saw it, or its own newer date. */
const updatedOf = ({ job, ending, now }: EntryState): string => {
  const firstSeen = instantOf(job.firstSeenAt) ?? '';
  const gone = ending && instantOf(goneAt(ending));
  if (gone) return gone;
  const posted = instantOf(job.datePosted);
  // A posting dated tomorrow by its own clock has not changed tomorrow.
  return posted && posted > firstSeen && posted <= now.toISOString() ? posted : firstSeen;
};

/** One that only went unseen is not called closed. */
const ENDING_TERM: Record<Ending['how'], string> = {
  'taken-down': 'closed',
  'closing-date': 'closed',
  unseen: 'probably-closed',
};

const endingLine: Record<Ending['how'], string> = {
  'taken-down': 'Closed: gone from its source on',
  'closing-date': 'Closed: its closing date was',
  unseen: 'Probably closed: last seen on',
};

const linesOf = ({ job, ending, roles }: EntryState, { names }: Publisher): string[] => {
  const credit = creditOf(job);
  const lines = [
    ending && `${endingLine[ending.how]} ${ending.at?.slice(0, 10) ?? 'a day not known'}`,
    job.sample && 'A sample, invented: no employer posted it.',
    // A text that says by itself that nothing is stated is not named twice.
    job.places.length > 0 ? `Place: ${placesText(job, Number.POSITIVE_INFINITY)}` : placesText(job),
    job.workplace ? `Workplace: ${workplaceText(job)}` : workplaceText(job),
    `Pay as posted: ${job.salary.length ? job.salary.map(payText).join('; ') : 'not stated'}`,
    `Level in the title: ${job.level ? valueWord('level', job.level) : 'not stated'}`,
    job.type && `Employment: ${valueWord('type', job.type)}`,
    job.skills.length > 0 && `Skills named: ${job.skills.map(names.skill).join(', ')}`,
    isLikelyOnly(job, roles) && 'Its role is likely, from the description.',
    credit && `Via ${credit.text}: ${credit.url}`,
  ];
  return lines.filter((line) => typeof line === 'string').map(xmlLine);
};

const categoriesOf = (job: Job, { siteUrl, names }: Publisher) => {
  const category = (group: FilterGroup) => (value: string) => ({
    '@_term': value,
    '@_scheme': parameterAddress(group, siteUrl),
    '@_label': choiceLabel(group, value, names),
  });
  return [
    ...job.roles.map(({ role }) => role).map(category('role')),
    ...(job.level ? [job.level] : []).map(category('level')),
    ...job.skills.map(category('skill')),
  ];
};

/** A date or an instant as RFC 3339 asks for it; null for what is neither. */
const instantOf = (iso: string | null): string | null => {
  const time = Date.parse(iso ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};
