import type { JobFilter } from '../filter.ts';
import { jobWord } from './job-word.ts';
import type { Names } from './names.ts';
import { plural } from './plural.ts';
import { type Room, type StateParts, stateParts } from './state-phrases.ts';

/** What a search found, as far as a sentence speaks of it. */
export type StateCounts = { total: number; employers: number };

type Said = { names: Names; isSample: boolean };

/** The longest of all sentences here, in UTF-16 units: what it counts needs the rest. */
export const LONGEST = 300;
const LONGEST_STATE = 240;

/** A sentence says all it can; where that is too long, it names fewer values, and shorter. */
const ROOMS: readonly Room[] = [
  { values: 3, letters: 100 },
  { values: 2, letters: 40 },
  { values: 1, letters: 24 },
  { values: 0, letters: 16 },
];

const jobsText = ({ before, behind }: StateParts, { isSample }: Said, count: number): string => {
  // "Open jobs open to Germany" would say it twice: the word stands only where nothing else does.
  const isAll = before.length + behind.length === 0;
  const word = isSample || isAll ? jobWord(isSample) : 'job';
  const [first, ...more] = behind;
  const phrases = [
    ...(first === undefined ? [] : [first.startsWith(',') ? first : ` ${first}`]),
    ...more.map((phrase) => (phrase.startsWith(',') ? phrase : `, ${phrase}`)),
  ];
  return [...before, count === 1 ? word : `${word}s`].join(' ') + phrases.join('');
};

/** The state with as much said as there is room for, and whether any of it stands behind the word. */
const stateText = (filter: JobFilter, said: Said, count: number): { text: string; hasPhrases: boolean } => {
  let parts: StateParts = { before: [], behind: [] };
  for (const room of ROOMS) {
    parts = stateParts(filter, said.names, room);
    const text = jobsText(parts, said, count);
    if (text.length <= LONGEST_STATE) return { text, hasPhrases: parts.behind.length > 0 };
  }
  // Every group has a choice: the last of them are only counted.
  const { before, behind } = parts;
  const textWith = (phrases: number): string => {
    const left = behind.length - phrases;
    return jobsText(
      { before, behind: [...behind.slice(0, phrases), `with ${left} more choices`] },
      said,
      count,
    );
  };
  let phrases = behind.length - 2;
  while (phrases > 0 && textWith(phrases).length > LONGEST_STATE) phrases -= 1;
  return { text: textWith(phrases), hasPhrases: true };
};

/**
 * A filter state and what it found in plain English, in one line without a full stop, at most 300 characters: "12
 * entry-level remote backend developer jobs naming Django, from 9 employers". Where one company is chosen its name
 * says the employers already.
 */
export const stateTitle = (filter: JobFilter, { total, employers }: StateCounts, said: Said): string => {
  const { text, hasPhrases } = stateText(filter, said, total);
  if (total === 0) return `No ${text}`;
  const counted = `${total.toLocaleString('en')} ${text}`;
  if (filter.company.length === 1) return counted;
  return `${counted}${hasPhrases ? ',' : ''} from ${plural(employers, 'employer')}`;
};

/** The same for a page's title, where the pages of one list have to differ. */
export const pageTitle = (filter: JobFilter, counts: StateCounts, said: Said): string =>
  stateTitle(filter, counts, said) + (filter.page > 1 ? `, page ${filter.page.toLocaleString('en')}` : '');

/** The state alone inside a sentence: "entry-level remote backend developer jobs naming Django". */
export const stateWords = (filter: JobFilter, said: Said): string => stateText(filter, said, 0).text;

/** The state alone, the same whatever it finds today: "Entry-level remote backend developer jobs naming Django". */
export const stateName = (filter: JobFilter, said: Said): string => {
  const text = stateWords(filter, said);
  return text.charAt(0).toUpperCase() + text.slice(1);
};
