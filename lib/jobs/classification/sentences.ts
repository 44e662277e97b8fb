/** Sentences of a description, and the words quoted from one. */

export type Sentence = { text: string };

/** Longer quotes say more than they prove. In UTF-16 units. */
const LONGEST_QUOTE = 160;
/** A "sentence" longer than this is a wall of words: it is read in pieces, so that no pattern has far to look. */
const LONGEST_SENTENCE = 1_000;

/** A full stop behind these ends no sentence. */
const SHORT_WORD =
  /(?:^|[\s(])(?:min|mind|max|approx|ca|e\.g|i\.e|etc|incl|inkl|bzw|z\.b|exp|yrs?|sr|jr|vs|no|mín|máx|ej|ex)$/i;
const END = /[.!?]+["”’)]*(?=\s+[\p{Lu}\p{N}•*“"(])|[;•·‣▪●◦✅✔🎯🔹➡|]|\s[*▶►→]\s|(?<!\d)\s+[-–—]\s+(?!\d)/gu;

/** A line broken for its width only: it ends without a sign and the next goes on in small letters. */
const WRAPPED = /(?<![.:;!?\s])[ \t]*\n[ \t]*(?=\p{Ll})/gu;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The sentences and list items of a text, white space made single; each ends at a line's end at the latest. */
export const sentencesOf = (text: string): Sentence[] =>
  text
    .replace(WRAPPED, ' ')
    .split('\n')
    .flatMap((line) => {
      const parts: string[] = [];
      let from = 0;
      for (const { 0: mark, index } of line.matchAll(END)) {
        if (mark.startsWith('.') && SHORT_WORD.test(line.slice(from, index))) continue;
        parts.push(line.slice(from, index + (/^[.!?]/.test(mark) ? mark.length : 0)));
        from = index + mark.length;
      }
      parts.push(line.slice(from));
      return parts.flatMap((part) => {
        const whole = tidy(part);
        const pieces: Sentence[] = [];
        for (let at = 0; at < whole.length; at += LONGEST_SENTENCE) {
          pieces.push({ text: whole.slice(at, at + LONGEST_SENTENCE) });
        }
        return pieces;
      });
    });

type Span = { from: number; to: number };

/** Where words may begin or end without a hole in the middle of one. */
const wordStart = (text: string, at: number): number => {
  const found = text.slice(at).search(/(?<=^|\s)\S/);
  return at === 0 || /\s/.test(text.charAt(at - 1)) ? at : at + Math.max(found, 0);
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

/** The best cut between two places: at a comma or a word that joins, else right behind the first. */
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
