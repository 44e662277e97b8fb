import type { ExperienceAsked } from '../posting.ts';
import {
  BRACKETED_LEAST,
  COLLEAGUE,
  COMBINED,
  DEGREE,
  DENIED,
  DOING,
  DONE_FOR,
  EMPLOYER,
  EXPERIENCE,
  LEAST,
  MOST,
  NAMED_EMPLOYER,
  NO_EXPERIENCE,
  numberOf,
  OTHER_TIME_BEFORE,
  OTHER_TIME_BEHIND,
  SINGLE_EXPERIENCE,
  WANTED,
  YEAR_COUNT,
} from './experience-words.ts';
import { quoteOf, type Sentence, sentencesOf } from './sentences.ts';

/** What a posting is asked for at most; a text that names more lists tools one by one. */
const MOST_ASKED = 3;
/** More is the age of a company. */
const MOST_YEARS = 25;
/** How far from its number the word "experience" may stand. In UTF-16 units. */
const REACH = 90;
const WORTH_READING =
  /year|yrs?\b|jahr|\bans\b|année|años?\b|\banos?\b|experien|erfahrung|expérience|débutant/i;

type Mention = {
  from: number;
  to: number;
  min: number;
  max: number | null;
  isOpen: boolean;
  isSingle: boolean;
};

const mentionsOf = (text: string): Mention[] =>
  [...text.matchAll(YEAR_COUNT)].flatMap(({ 0: words, index, groups = {} }) => {
    const first = numberOf(groups.from);
    const second = numberOf(groups.to);
    if (first === null) return [];
    const isOpen =
      groups.plus !== undefined ||
      groups.plusTo !== undefined ||
      /\b(?:more|above|mais|plus|más)\b/i.test(words);
    const isMost = MOST.test(text.slice(0, index));
    const isRange = second !== null && second > first;
    const mention = {
      from: index,
      to: index + words.length,
      isOpen,
      // "a two-year cohort experience" and "a 5-year plan" ask for nothing.
      isSingle: first > 1 && /(?:year|yr)$/i.test(words),
    };
    if (isMost && !isRange) return { ...mention, min: 0, max: first };
    return { ...mention, min: first, max: isRange && groups.plusTo === undefined ? second : null };
  });

/** Whether these years are asked of whom the posting looks for. */
const isAsked = (sentence: Sentence, mention: Mention, others: readonly Mention[]): boolean => {
  const { text } = sentence;
  const before = text.slice(0, mention.from);
  const behind = text.slice(mention.to);
  if (mention.min > MOST_YEARS || mention.max === 0) return false;
  const isDone = mention.isOpen && DONE_FOR.test(before);
  if ((OTHER_TIME_BEFORE.test(before) && !isDone) || OTHER_TIME_BEHIND.test(behind)) return false;
  if (DENIED.test(before) || COLLEAGUE.test(before) || NAMED_EMPLOYER.test(behind)) return false;
  const isFirst = /^[^\p{L}\p{N}]*$/u.test(before);
  if (COMBINED.test(text) && !isFirst) return false;
  const lately = before.slice(-REACH);
  const told = lately.search(EMPLOYER);
  if (told >= 0 && !WANTED.test(lately.slice(told))) return false;
  if (isDone) return true;
  if (mention.isSingle) return SINGLE_EXPERIENCE.test(behind);
  const next = others.find(({ from }) => from > mention.from);
  const last = others.findLast(({ from }) => from < mention.from);
  const reach = Math.min(next ? next.from - mention.to : REACH, REACH);
  if (EXPERIENCE.test(behind.slice(0, reach))) return true;
  const back = before.slice(last?.to ?? 0).slice(-REACH);
  if (EXPERIENCE.test(back)) return true;
  if (DEGREE.test(back) || (last !== undefined && DEGREE.test(behind.slice(0, reach)))) return true;
  if (
    mention.isOpen &&
    ((isFirst && /^\s*\p{L}/u.test(behind)) || (/[(:]\s*$/.test(before) && /^\s*[)\p{L}]/u.test(behind)))
  )
    return true;
  if (BRACKETED_LEAST.test(before) && /^\s*\)/.test(behind)) return true;
  const isLeast = LEAST.test(before) || mention.isOpen || mention.max !== null;
  return (isFirst || isLeast) && DOING.test(behind);
};

const askedIn = (sentence: Sentence): { at: number; asked: ExperienceAsked }[] => {
  const mentions = mentionsOf(sentence.text);
  const years = mentions
    .filter((mention) => isAsked(sentence, mention, mentions))
    .map((mention): { at: number; asked: ExperienceAsked } => {
      const last = mentions.findLast(({ from }) => from < mention.from);
      const next = mentions.find(({ from }) => from > mention.from);
      const quote = quoteOf(sentence.text, mention, { after: last?.to ?? 0, until: next?.from ?? null });
      return { at: mention.from, asked: { kind: 'years', min: mention.min, max: mention.max, quote } };
    });
  const none = NO_EXPERIENCE.flatMap((phrase): { at: number; asked: ExperienceAsked }[] => {
    const found = phrase.exec(sentence.text);
    if (!found) return [];
    const span = { from: found.index, to: found.index + found[0].length };
    return [{ at: found.index, asked: { kind: 'none', quote: quoteOf(sentence.text, span) } }];
  });
  return [...years, ...none.slice(0, 1)].sort((a, b) => a.at - b.at);
};

/**
 * The years of experience that a description asks for, at most three, in the order of the text, each with the
 * posting's own words; and, told apart from silence, that it asks for none. `text` has a line for each block, as
 * `descriptionText` gives it. A company's age, contracts, studies and benefits are no experience. Empty: the text does
 * not say. Never throws.
 */
export const experienceAsked = (text: string): ExperienceAsked[] => {
  const asked: ExperienceAsked[] = [];
  for (const sentence of sentencesOf(text)) {
    if (!WORTH_READING.test(sentence.text)) continue;
    for (const { asked: one } of askedIn(sentence)) {
      if (asked.some(({ quote }) => quote === one.quote)) continue;
      asked.push(one);
      if (asked.length === MOST_ASKED) return asked;
    }
  }
  return asked;
};
