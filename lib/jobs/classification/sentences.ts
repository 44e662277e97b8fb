/** Sentences of a description, and the words quoted from one. */

/** Longer quotes say more than they prove. In UTF-16 units. */
const LONGEST_QUOTE = 160;
/** A "sentence" longer than this is a wall of words: it is read in pieces, so that no pattern has far to look. */
const LONGEST_SENTENCE = 1_000;

/** A full stop behind these ends no sentence. */
const SHORT_WORD =
  /(?:^|[\s(])(?:min|mind|max|approx|ca|e\.g|i\.e|etc|incl|inkl|bzw|z\.b|exp|yrs?|sr|jr|vs|no|mín|máx|ej|ex)$/i;
/** Looked for where white space is single; a run of full stops is read from its beginning only. */
const END =
  /(?<![.!?])[.!?]+["”’)]*(?= [\p{Lu}\p{N}•*“"(])|[;•·‣▪●◦✅✔🎯🔹➡|]| [*▶►→] |(?<!\d) [-–—] (?!\d)/gu;

/** The longest of them, and what may stand before it. */
const SHORT_REACH = 8;

/** A line broken for its width only: it ends without a sign and the next goes on in small letters. */
const WRAPPED = /(?<![.:;!?\s])[ \t]*\n[ \t]*(?=\p{Ll})/gu;

/** The lines of a text, each with the rest that was only wrapped. */
export const linesOf = (text: string): string[] => text.replace(WRAPPED, ' ').split('\n');

/** Pieces of a long run of words, cut between words. */
const piecesOf = (words: string): string[] => {
  if (words.length <= LONGEST_SENTENCE) return words === '' ? [] : [words];
  const space = words.lastIndexOf(' ', LONGEST_SENTENCE);
  const end = space > 0 ? space : LONGEST_SENTENCE;
  return [words.slice(0, end), ...piecesOf(words.slice(end).trimStart())];
};

/** The sentences and list items of a line, white space made single. */
export const sentencesOf = (raw: string): string[] => {
  const line = raw.replace(/\s+/g, ' ');
  const parts: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of line.matchAll(END)) {
    if (mark.startsWith('.') && SHORT_WORD.test(line.slice(Math.max(from, index - SHORT_REACH), index)))
      continue;
    parts.push(line.slice(from, index + (/^[.!?]/.test(mark) ? mark.length : 0)));
    from = index + mark.length;
  }
  parts.push(line.slice(from));
  return parts.flatMap((part) => piecesOf(part.trim()));
};

type Span = { from: number; to: number };

/** The first place from `at` on where a word begins. */
const wordStart = (text: string, at: number): number => {
  if (at === 0 || text.charAt(at - 1) === ' ') return at;
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
};

/**
 * The words around a place in a sentence, at most 160 characters, cut at the ends of words: from behind an earlier
 * place to before a later one. What stands before the place keeps at most half of the room.
 */
export const quoteOf = (
  text: string,
  { from, to }: Span,
  { after, until }: { after: number; until: number | null } = { after: 0, until: null },
): string => {
  let start = after === 0 ? 0 : between(text, after, from);
  const stop = until === null ? text.length : between(text, to, until);
  const room = LONGEST_QUOTE - (to - from);
  const behind = Math.min(stop - to, Math.max(room - (from - start), Math.floor(room / 2)));
  if (from - start > room - behind) {
    const earliest = from - (room - behind);
    const pause = text.slice(earliest, from).search(/(?<=[,:(–—]\s?)\S/);
    start = pause >= 0 ? earliest + pause : wordStart(text, earliest);
  }
  let end = Math.min(stop, start + LONGEST_QUOTE);
  if (end < stop) end = text.slice(start, end + 1).search(/\s\S*$/) + start;
  return text
    .slice(Math.min(start, from), Math.max(end, to))
    .replace(/^[\s,:)\]–—*-]+|[\s,:([–—*.-]+$/g, '')
    .replace(/,?\s+(?:and|or|und|oder|et|ou|y|o|e|with|plus|including)$/i, '');
};

/** The best cut between two places: at a comma or a word that joins, else right before the second. */
const between = (text: string, first: number, second: number): number => {
  const gap = text.slice(first, second);
  const joint =
    /(?:[,(]\s*|\s+)(?:(?:or|and|und|oder|et|ou|y|e|with|including|plus|of which|davon)\s+)(?!.*\b(?:or|and|und|oder|with|including|plus)\b)/iu.exec(
      gap,
    );
  if (joint) return first + joint.index + joint[0].length;
  const comma = gap.lastIndexOf(', ');
  return comma >= 0 ? first + comma + 2 : second;
};
