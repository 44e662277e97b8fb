/**
 * What a posting only wishes for: whatever stands under a heading such as "Nice to have", until the next heading, and
 * years beside which it says so. Headings are told by their words, for a text without its tags has no others.
 */

/** A list of wishes is short: what stands further down stands under a heading that we could not tell. */
const MOST_LINES = 15;
/** Longer lines are no headings. In UTF-16 units. */
const LONGEST_HEADING = 80;

/** Signs around a heading: of lists, of Markdown, pictures. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu;

const WISHED = `(?:prefer(?:red|able|ably)|desir(?:ed|able)|nice[- ]to[- ]haves?|(?:good|great)[- ]to[- ]haves?|(?:bonus|extra|plus|brownie) points?|bonus(?:es)?|pluses|(?:a |big )?plus|optional|advantage(?:s|ous)?|assets?|wünschenswert|(?:von|ein) vorteil|pluspunkte|idealerweise|souhait(?:é|ée|és|ées)|(?:les|un) plus|atouts?|deseables?|valorables?|desejáve(?:l|is)|difer[ea]nciai?s|diferencial)`;
const NOUN = `(?:skills?|hard ?skills?|soft ?skills?|qualifications?|qualities|experiences?|requirements?|attributes?|knowledge|abilities|capabilities|competenc(?:e|ies|y)|expertise|traits?|background|criteria|characteristics|certifications?|education|items?|technical|professional|additional|other|job|candidate|requisitos|conhecimentos?|conocimientos|habilidades|competências|compétences|qualifikation(?:en)?|kenntnisse|anforderungen|erfahrung(?:en)?|expérience|experiencia|experiência)`;
const JOINT = String.raw`(?:\s*(?:,?\s*(?:and|or|und|et|y|e|ou)|[,/&+–—:(-])\s*|\s+)`;
/** "but not required", "if you have", "for", "(but not a must)". */
const REST = String.raw`(?:\W*(?:but\s|though\s|not\s|if\s|for\b|we\s).*)?`;

/** A heading that wishes, word for word: "Strongly preferred", "Preferred Skills & Experience", "Skills (desired)". */
const WISH_HEADING = new RegExp(
  String.raw`^(?:(?:strongly|highly|very|our|the|your|some|what is)\s+)*(?:${NOUN}${JOINT}){0,4}${WISHED}(?:${JOINT}(?:${NOUN}|${WISHED})){0,6}\s*\)?${REST}\s*\)?$`,
  'iu',
);
/** Sentences that do as one where a colon ends them: "It would be nice if you had:". */
const WISH_OPENING = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${WISHED}|ideally|(?:be|very|really) (?:nice|great|awesome))(?![\p{L}-])`,
  'iu',
);
const STANDING_OUT =
  /^(?:(?:what|how|things|you).{0,30}\b(?:stand out|sets? you apart|gives? you an edge)(?:\W.*)?|ideally\W+you(?:['’](?:d|ll)|\s+would|\s+will)?\s+(?:also\s+)?have)$/iu;
/** Words by which a heading asks all the same: "Required and preferred skills", "The ideal candidate". */
const ASKING =
  /\b(?:required|requires?|mandatory|must|minimum|basic|essential|necessary|obrigatóri[oa]s?|ideal candidate)\b/iu;
const NOT_ASKING = /\b(?:not|n['’]t|nicht|não|no)\b/iu;

/** Other headings, told without a colon too. */
const OTHER_HEADING = new RegExp(
  String.raw`^(?:${NOUN}(?:${JOINT}${NOUN}){0,4}|(?:profile?|minimum|basic|required|requisitos|key|core|essential|mandatory|must[- ]haves?|main|primary|your|the|our|job|role|position|about|what|who|why|how|where|when|this|in this role|day[- ]to[- ]day|benefits?|perks?|compensation|salary|pay|location|locations|equal|eeo|diversity|working|work|hiring|interview|application|apply|next steps?|contact|travel|security clearance|clearance|education|responsibilities|duties|qualifications?|requirements?|tech(?:nology)? stack|additional|other|company|team|summary|overview|description|disclaimer|notes?|schedule|hours|we|you|join|additional information|benefícios|responsabilidades|atividades|atribuições|contratação|local|salário|remuneração|como|sobre|obrigatóri[oa]s?|beneficios|qué|ofrecemos|oferecemos|wir|das|dein|deine|ihr|ihre|aufgaben|was|unser|profil|vos|votre|nous|missions?|avantages)(?![\p{L}]).{0,55})$`,
  'iu',
);

/** The words of a line that is short enough for a heading; null of a longer one. */
const headingOf = (line: string): string | null => {
  // What is cut off at both ends is looked for in short lines only.
  if (line.length > 2 * LONGEST_HEADING) return null;
  const words = line.replace(AROUND, '').trim();
  return words === '' || words.length > LONGEST_HEADING ? null : words;
};
const endsOpen = (line: string): boolean => /:[\s*_]*$/.test(line);

/** Whether a line is the heading of what is only wished for. */
const isWishHeading = (line: string, isOpen: boolean): boolean => {
  const words = headingOf(line);
  if (words === null || /\d/.test(words)) return false;
  if (ASKING.test(words) && !NOT_ASKING.test(words)) return false;
  return WISH_HEADING.test(words) || STANDING_OUT.test(words) || (isOpen && WISH_OPENING.test(words));
};

/** Whether a line begins another part of the text. */
const isOtherHeading = (line: string): boolean => {
  const words = headingOf(line);
  if (words === null) return false;
  if (endsOpen(line)) return true;
  if (/[.;,!]\s*$/.test(line) || /\d/.test(words)) return false;
  // In capitals from its first letter to its last, more than the name of a thing.
  const isLoud = /\p{Lu}.*\s.*\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);
  return isLoud || /^\s*#/.test(line) || OTHER_HEADING.test(words);
};

/** The lines of a text, each with whether it is a heading of wishes or stands under one. */
export const linesWithWishes = (lines: readonly string[]): { line: string; isWish: boolean }[] => {
  let left = 0;
  return lines.map((line) => {
    if (!/\S/.test(line)) return { line, isWish: false };
    if (isWishHeading(line, endsOpen(line))) {
      left = MOST_LINES;
      return { line, isWish: true };
    }
    if (left > 0 && isOtherHeading(line)) left = 0;
    const isWish = left > 0;
    if (isWish) left -= 1;
    return { line, isWish };
  });
};

/** Whether a sentence begins with a heading of wishes: "Nice to have: 5 years of Go". */
export const opensWish = (sentence: string): boolean => {
  const colon = sentence.slice(0, LONGEST_HEADING).indexOf(':');
  return colon > 0 && isWishHeading(sentence.slice(0, colon), true);
};

/** Right before the number: "ideally 5 years", "preferred: at least 5 years". */
const WISH_BEFORE =
  /(?<![\p{L}])(?:(?:ideally|preferably|bonus(?: points)?(?: for| if)?|nice[- ]to[- ]have|idealerweise|idéalement|idealmente|preferiblemente|preferencialmente|de preferencia|de preferência)[\s,:(–—-]*|(?:preferred|desired|desirable|wünschenswert|desejável|deseable|souhaité)\s*:\s*)(?:(?:you(?:['’](?:ve|ll|d))?|have|has|had|having|with|a|the|at least|minimum|of|more than|over|around|about|du|hast|bringst|mindestens|avec|au moins|com|con|al menos|pelo menos)\s+)*$/iu;

/** Behind the number, in its own clause and at the end of it: "5 years of Go preferred", "5 years (a plus)". */
const WISH_BEHIND =
  /^[^,;:.()–—]{0,90}?(?:,|\(|–|—|-)?\s*(?<![\p{L}])(?:(?:is|are|would be|will be|considered)\s+)*(?:(?:strongly|highly|very|also|much)\s+)?(?:preferred|desired|desirable|advantageous|nice[- ]to[- ]have|an? (?:\p{L}+ )?(?:plus|bonus|advantage|asset)|optional|(?:ist |sind |wäre )?(?:wünschenswert|von vorteil|ein plus)|(?:est |serait )?(?:souhaité\p{L}*|un plus|un atout)|deseables?|(?:es |será )?un plus|desejáve(?:l|is)|(?:é |será )?um (?:plus|diferencial))(?=\s*\)?\s*(?:,?\s*$|[.;!]|,?\s*(?:but|though|not)\b))/iu;

/** Whether a sentence says of a number of years that it is only a wish. `back` and `reach` end at other numbers. */
export const isWishOf = ({ back, reach }: { back: string; reach: string }): boolean =>
  WISH_BEFORE.test(back) || WISH_BEHIND.test(reach);
