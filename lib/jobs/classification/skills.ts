import { createNeighbourhood, isInContext, type Place } from './skill-context.ts';
import { foldWord, indexTerms, type Term, type TermIndex } from './skill-terms.ts';
import type { SkillsVocabulary } from './vocabulary.ts';

export type SkillHit = {
  slug: string;
  count: number;
  /** Where in the text each hit begins, in UTF-16 units, ascending. */
  at: number[];
};

/** How far around a hit a veto is looked for. In UTF-16 units. */
const VETO_REACH = 30;

/** Whether a sticky pattern matches at this very place; its `lastIndex` is then the end of the match. */
const stands = (pattern: RegExp, text: string, from: number): boolean => {
  pattern.lastIndex = from;
  return pattern.test(text);
};

/** Every place where a term stands with its borders, in the order the terms have their turn. */
const placesOf = (text: string, { byWord, bySign }: TermIndex): Place[] => {
  const places: Place[] = [];
  const tryAll = (terms: readonly Term[] | undefined, from: number): void => {
    for (const term of terms ?? []) {
      if (!stands(term.body, text, from)) continue;
      const to = term.body.lastIndex;
      if (stands(term.before, text, from) && stands(term.after, text, to)) places.push({ term, from, to });
    }
  };
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}_]+/gu))
    tryAll(byWord.get(foldWord(word)), index);
  for (const [sign, terms] of bySign) {
    for (let from = text.indexOf(sign); from >= 0; from = text.indexOf(sign, from + 1)) tryAll(terms, from);
  }
  return places.sort((a, b) => a.term.turn - b.term.turn || a.from - b.from);
};

const isVetoed = (text: string, { term, from, to }: Place): boolean => {
  const { vetoes, nearVetoes } = term.skill;
  if (vetoes.length === 0 && nearVetoes.length === 0) return false;
  const start = Math.max(0, from - VETO_REACH);
  const around = text.slice(start, to + VETO_REACH);
  if (nearVetoes.some((veto) => veto.test(around))) return true;
  return vetoes.some((veto) =>
    around
      .matchAll(veto)
      .some(({ 0: match, index }) => index < to - start && index + match.length > from - start),
  );
};

/** The places that count: none shares a letter with one that had its turn before. */
const hitsOf = (text: string, places: readonly Place[]): Place[] => {
  const taken = new Uint8Array(text.length);
  const hits: Place[] = [];
  const neighbours = createNeighbourhood();
  let last: Place | null = null;
  for (const place of places) {
    // A term is looked for from the end of its own last place on, counted or not.
    if (last !== null && last.term === place.term && place.from < last.to) continue;
    last = place;
    if (taken.subarray(place.from, place.to).includes(1)) continue;
    if (isVetoed(text, place)) continue;
    if (place.term.needsContext && !isInContext(text, place, neighbours)) continue;
    taken.fill(1, place.from, place.to);
    neighbours.add(place);
    hits.push(place);
  }
  return hits;
};

/**
 * Makes the finder of skills in the text of a posting (`normaliseText` first). It says what a text names, in the
 * vocabulary's order, not what a job requires. The rules are the `matching` part of the vocabulary: whole terms,
 * the longest first, a letter counted once, doubtful names only in context, vetoes where the name means something
 * else. Never throws. The words of the text are looked up, so the time hardly grows with the vocabulary.
 */
export const createSkillMatcher = (vocabulary: SkillsVocabulary): ((text: string) => SkillHit[]) => {
  const index = indexTerms(vocabulary);
  return (text) => {
    const found = new Map<number, { slug: string; at: number[] }>();
    for (const { term, from } of hitsOf(text, placesOf(text, index))) {
      const { slug, order } = term.skill;
      const hit = found.get(order);
      if (hit) hit.at.push(from);
      else found.set(order, { slug, at: [from] });
    }
    return [...found]
      .sort(([a], [b]) => a - b)
      .map(([, { slug, at }]) => ({ slug, count: at.length, at: at.sort((a, b) => a - b) }));
  };
};
