import type { ExperienceAsked } from '../posting.ts';
import { isWishOf, linesWithWishes, opensWish } from './experience-wishes.ts';
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
import { linesOf, quoteOf, sentencesOf } from './sentences.ts';

/** What a posting is asked for at most; a text that names more lists tools one by one. */
const MOST_ASKED = 3;
/** More is the age of a company. */
const MOST_YEARS = 25;
/** How far from its number the word "experience" may stand. In UTF-16 units. */
const REACH = 90;
const WORTH_READING =
  /year|yrs?\b|jahr|\bans\b|année|años?\b|\banos?\b|experi[eê]n|erfahrung|expérience|débutant/i;

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

const isWorthReading = (words: string): boolean => WORTH_READING.test(words);

/** A mention with what stands around it in its sentence. */
type Surroundings = {
  mention: Mention;
  before: string;
  behind: string;
  /** The same, no further than the next mention and 90 characters. */
  back: string;
  reach: string;
  last: Mention | undefined;
};

const surroundingsOf = (sentence: string, mention: Mention, all: readonly Mention[]): Surroundings => {
  const last = all.findLast(({ from }) => from < mention.from);
  const next = all.find(({ from }) => from > mention.from);
  return {
    mention,
    before: sentence.slice(0, mention.from),
    behind: sentence.slice(mention.to),
    back: sentence.slice(Math.max(last?.to ?? 0, mention.from - REACH), mention.from),
    reach: sentence.slice(mention.to, Math.min(next?.from ?? sentence.length, mention.to + REACH)),
    last,
  };
};

const isFirst = ({ before }: Surroundings): boolean => !/[\p{L}\p{N}]/u.test(before);
/** "You have managed engineers for 2+ years". */
const isDone = ({ mention, before }: Surroundings): boolean => mention.isOpen && DONE_FOR.test(before);

/** An age, a contract, a benefit, a date, or years that are expressly not asked. */
const isAnotherTime = (around: Surroundings): boolean =>
  (OTHER_TIME_BEFORE.test(around.before) && !isDone(around)) ||
  OTHER_TIME_BEHIND.test(around.behind) ||
  DENIED.test(around.before);

/** The years of the employer, of a colleague, or of a whole team. */
const isOfOthers = (around: Surroundings): boolean => {
  const { before, behind } = around;
  if (COLLEAGUE.test(before) || NAMED_EMPLOYER.test(behind)) return true;
  if ((COMBINED.test(before) || COMBINED.test(behind)) && !isFirst(around)) return true;
  const lately = before.slice(-REACH);
  const told = lately.search(EMPLOYER);
  return told >= 0 && !WANTED.test(lately.slice(told));
};

/** Whether the words around call it experience, or what one has to have been doing. */
const isExperience = (around: Surroundings): boolean => {
  const { mention, before, behind, back, reach, last } = around;
  if (mention.isSingle) return SINGLE_EXPERIENCE.test(behind);
  if (isDone(around) || EXPERIENCE.test(reach) || EXPERIENCE.test(back)) return true;
  if (DEGREE.test(back) || (last !== undefined && DEGREE.test(reach))) return true;
  if (mention.isOpen && isFirst(around) && /^\s*\p{L}/u.test(behind)) return true;
  if (mention.isOpen && /[(:]\s*$/.test(before) && /^\s*[)\p{L}]/u.test(behind)) return true;
  if (BRACKETED_LEAST.test(before) && /^\s*\)/.test(behind)) return true;
  const isLeast = mention.isOpen || mention.max !== null || isFirst(around) || LEAST.test(before);
  return isLeast && DOING.test(behind);
};

/** Whether these years are asked of whom the posting looks for. */
const isAsked = (around: Surroundings): boolean =>
  around.mention.min <= MOST_YEARS &&
  around.mention.max !== 0 &&
  !isAnotherTime(around) &&
  !isOfOthers(around) &&
  isExperience(around) &&
  !isWishOf(around);

const askedIn = (sentence: string, isWish: boolean): { at: number; asked: ExperienceAsked }[] => {
  const mentions = isWish || opensWish(sentence) ? [] : mentionsOf(sentence);
  const years = mentions
    .filter((mention) => isAsked(surroundingsOf(sentence, mention, mentions)))
    .map((mention): { at: number; asked: ExperienceAsked } => {
      const last = mentions.findLast(({ from }) => from < mention.from);
      const next = mentions.find(({ from }) => from > mention.from);
      const quote = quoteOf(sentence, mention, { after: last?.to ?? 0, until: next?.from ?? null });
      return { at: mention.from, asked: { kind: 'years', min: mention.min, max: mention.max, quote } };
    });
  const none = NO_EXPERIENCE.flatMap((phrase): { at: number; asked: ExperienceAsked }[] => {
    const found = phrase.exec(sentence);
    if (!found) return [];
    const span = { from: found.index, to: found.index + found[0].length };
    return [{ at: found.index, asked: { kind: 'none', quote: quoteOf(sentence, span) } }];
  });
  return [...years, ...none.slice(0, 1)].sort((a, b) => a.at - b.at);
};

/**
 * The years of experience that a description asks for, at most three, in the order of the text, each with the
 * posting's own words; and, told apart from silence, that it asks for none. `text` has a line for each block, as
 * `descriptionText` gives it. A company's age, contracts, studies and benefits are no experience, and what is only
 * wished for ("preferred", or under "Nice to have") is not asked. Empty: the text does not say. Never throws.
 */
export const experienceAsked = (text: string): ExperienceAsked[] => {
  const asked: ExperienceAsked[] = [];
  const sentences = linesWithWishes(linesOf(text))
    .filter(({ line }) => isWorthReading(line))
    .flatMap(({ line, isWish }) => sentencesOf(line).map((sentence) => ({ sentence, isWish })))
    .filter(({ sentence }) => isWorthReading(sentence));
  for (const { sentence, isWish } of sentences) {
    for (const { asked: one } of askedIn(sentence, isWish)) {
      if (asked.some(({ quote }) => quote === one.quote)) continue;
      asked.push(one);
      if (asked.length === MOST_ASKED) return asked;
    }
  }
  return asked;
};
