import type { Dice } from './dice.ts';
import type { SamplePhrases } from './words.ts';

/** What an opening says, before anybody has put it into paragraphs. */
export type SampleParts = {
  /** Who is looked for, for which team. */
  who: string;
  about: string;
  opener: string;
  stack: string;
  tasks: string[];
  /** How much experience is asked for; null: the text does not say. */
  years: string | null;
  asks: string[];
  hopes: string[];
  offers: string[];
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const listed = (items: readonly string[]): string => items.map((item) => `- ${capital(item)}`).join('\n');

/** "a, b and c"; with semicolons where an item is long enough to have a comma or an "and" of its own. */
const joined = (items: readonly string[]): string => {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const isPlain = items.every((item) => !/[,:]| and /.test(item));
  const before = items.slice(0, -1).join(isPlain ? ', ' : '; ');
  if (isPlain) return `${before} and ${last}`;
  return `${before}${items.length === 2 && !before.includes(',') ? ',' : ';'} and ${last}`;
};

type Paragraphs = (string | null)[];
type Voice = (parts: SampleParts, phrases: SamplePhrases, dice: Dice) => Paragraphs;

const under = (heading: string, text: string): string | null => (text === '' ? null : `${heading}: ${text}`);
const yearsAndAsks = ({ years, asks }: SampleParts): string[] => (years === null ? asks : [years, ...asks]);

const lists: Voice = (parts, { headings }, dice) => {
  const { about, opener, stack, tasks, hopes, offers } = parts;
  const heading = dice.pick(headings);
  return [
    `${about} ${opener}`,
    `${heading.tasks}:`,
    listed(tasks),
    stack,
    `${heading.asks}:`,
    listed(yearsAndAsks(parts)),
    hopes.length > 0 ? `${heading.hopes}: ${joined(hopes)}.` : null,
    under(heading.offer, offers.join(' ')),
  ];
};

/** Two things in the first sentence, what is left in the next: nobody reads five in one. */
const inSentences = (items: readonly string[], first: string, more: string): string =>
  [[first, items.slice(0, 2)] as const, [more, items.slice(2)] as const]
    .flatMap(([lead, some]) => (some.length > 0 ? lead.replace('{list}', joined(some)) : []))
    .join(' ');

const prose: Voice = ({ about, opener, stack, tasks, years, asks, hopes, offers }, { leads }, dice) => {
  // "No experience needed" is nothing one could bring, so it stands alone.
  const isNone = years?.startsWith('no ') ?? false;
  const asked = years === null || isNone ? asks : [years, ...asks];
  return [
    `${opener} ${about}`,
    `${inSentences(tasks, dice.pick(leads.work), dice.pick(leads.workMore))} ${stack}`,
    [
      inSentences(asked, dice.pick(leads.ask), dice.pick(leads.askMore)),
      hopes.length > 0 ? dice.pick(leads.hope).replace('{list}', joined(hopes)) : '',
      years !== null && isNone ? `${capital(years)}.` : '',
    ].join(' '),
    offers.join(' '),
  ];
};

const questions: Voice = (parts, { questions, leads }, dice) => {
  const { about, opener, stack, tasks, hopes, offers } = parts;
  const question = dice.pick(questions);
  return [
    about,
    question.work,
    `${opener} ${stack} ${inSentences(tasks, dice.pick(leads.work), dice.pick(leads.workMore))}`,
    question.ask,
    listed([...yearsAndAsks(parts), ...hopes]),
    offers.length > 0 ? question.offer : null,
    offers.join(' '),
  ];
};

const terse: Voice = (parts, phrases, dice) => {
  const { who, about, stack, tasks, hopes, offers } = parts;
  const heading = dice.pick(phrases.terse);
  return [
    `${who}. ${about}`,
    stack,
    `${heading.work}: ${joined(tasks)}.`,
    `${heading.ask}: ${joined(yearsAndAsks(parts))}.`,
    hopes.length > 0 ? `${heading.hope}: ${joined(hopes)}.` : null,
    under(heading.offer, offers.join(' ')),
  ];
};

/** Every way in which the sample's employers write; most make lists, as most do. */
const VOICES: readonly Voice[] = [lists, lists, lists, prose, prose, questions, terse];

/** One way of writing, as a function from parts to text: what it picked stays picked, however often it writes. */
export const voiceOf = (
  phrases: SamplePhrases,
  dice: Dice,
  again: () => Dice,
): ((parts: SampleParts) => string) => {
  const voice = dice.pick(VOICES);
  return (parts) =>
    voice(parts, phrases, again())
      .flatMap((paragraph) => paragraph?.replace(/ {2,}/g, ' ').trim() || [])
      .join('\n\n');
};
