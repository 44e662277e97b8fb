import type { Workplace } from '../posting.ts';

/** The words of a place that say how one works, not where: "Remote - US", "Berlin (hybrid)", "In-Office". */

/** "Remote-friendly" promises less than remote: it is taken out and counts for nothing. */
const PERHAPS = /\b(?:remote|hybrid)[ -](?:friendly|possible|optional|options?(?: available)?|eligible)\b/gi;
const NEGATED = /\b(?:not|no|non)[ -]remote\b/gi;
const HYBRID = /\b(?:hybrid(?:e|es)?|h[ií]brid[oa]s?)\b/giu;
const ON_SITE = /\b(?:on-?site|on site|in-?office|in-?person|vor ort|presencial)\b/giu;
const REMOTE =
  /\b(?:100% |fully |full )?(?:remote(?:ly)?|remot[oa]|teletrabalho|teletrabajo|virtual|telecommut(?:e|ing)|offsite\/home|home[- ]?based|work(?:ing)? (?:from|at) home|télétravail)\b/gi;
/** What is left over around such a word. Capitals are states: "OR - Bend", "IN - Anderson". */
const FILLER =
  /^(?:[Ii]n|[Ww]ithin|[Tt]hroughout|[Aa]cross|[Ff]rom|[Bb]ased in|[Aa]nywhere in|[Pp]referably|[Oo]nly|or|and|&)\s+|\s+(?:only|or|and|&)$/g;
/** A run of them is looked at from its beginning only: from every place in it, long runs took seconds. */
const EDGE = /^[\s,:/–—&-]+|(?<![\s,:/–—&-])[\s,:/–—&-]+$/g;

export type Worded = {
  workplace: Workplace | null;
  /** The text without those words. */
  rest: string;
};

/** Trims separators and small words off both ends. */
export const bare = (text: string): string => {
  let now = text.replace(EDGE, '');
  for (let before = ''; before !== now; ) {
    before = now;
    now = now.replace(FILLER, '').replace(EDGE, '');
  }
  return now.replace(/\s+/g, ' ');
};

/** Takes the words for a way of working out of a text. Hybrid wins over the two it is made of. */
export const workplaceWords = (text: string): Worded => {
  const plain = text.replace(PERHAPS, ' ').replace(NEGATED, ' ');
  const [hybrid, onSite, remote] = [HYBRID, ON_SITE, REMOTE].map((words) => plain.match(words) !== null);
  const rest = bare([HYBRID, ON_SITE, REMOTE].reduce((left, words) => left.replace(words, ' '), plain));
  // "Distributed" alone is the name some boards give to working from anywhere they hire.
  if (/^distributed$/i.test(rest)) return { workplace: hybrid ? 'hybrid' : 'remote', rest: '' };
  if (hybrid || (onSite && remote)) return { workplace: 'hybrid', rest };
  if (remote) return { workplace: 'remote', rest };
  return { workplace: onSite ? 'on-site' : null, rest };
};

const NOWHERE =
  /^(?:n\/?a|none|null|-+|tb[ad]|locations?|unspecified|various|multiple|other|not (?:stated|specified|available|applicable|provided)\b.*)$/i;

/** A text that stands where a place should and names none. */
export const saysNothing = (text: string): boolean => text === '' || NOWHERE.test(text);
