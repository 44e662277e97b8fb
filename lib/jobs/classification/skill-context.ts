import type { Term } from './skill-terms.ts';

/** Where a term stands in a text, in UTF-16 units. */
export type Place = { term: Term; from: number; to: number };

/** How far away a neighbour still is one, and how far telling words are read. In UTF-16 units. */
const NEIGHBOUR_REACH = 70;
const WORDS_REACH = 60;

const TELLING_WORDS =
  /\b(?:programming|languages?|frameworks?|tech(?:nical)? stack|stack|proficien\w+|experience (?:with|in|using)|knowledge of|written in|built (?:with|in)|libraries|tooling)\b/i;
const LIST_BEFORE = /[,/|•·(;]\s*$|\b(?:or|and|&)\s$/;
const LIST_AFTER = /^\s*[,/|)•·;]|^\s(?:or|and)\b/;

/** The hits so far that make a doubtful name beside them believable. */
export type Neighbourhood = {
  add(hit: Place): void;
  /** How many hits of other skills begin near this place. */
  near(place: Place): number;
};

/** Hits are kept by stretches of the text: reading all of them for every "C" took 40 seconds on a hostile text. */
export const createNeighbourhood = (): Neighbourhood => {
  const stretches = new Map<number, Place[]>();
  const stretchOf = ({ from }: Place): number => Math.floor(from / NEIGHBOUR_REACH);
  return {
    add(hit) {
      if (!hit.term.skill.givesContext) return;
      const stretch = stretches.get(stretchOf(hit));
      if (stretch) stretch.push(hit);
      else stretches.set(stretchOf(hit), [hit]);
    },
    near(place) {
      const own = stretchOf(place);
      return [own - 1, own, own + 1]
        .flatMap((stretch) => stretches.get(stretch) ?? [])
        .filter(
          ({ term, from }) =>
            term.skill !== place.term.skill && Math.abs(from - place.from) < NEIGHBOUR_REACH,
        ).length;
    },
  };
};

/** A short name such as C, Go or R counts beside two skills, or beside one in a list or near a telling word. */
export const isInContext = (text: string, place: Place, hits: Neighbourhood): boolean => {
  const neighbours = hits.near(place);
  if (neighbours !== 1) return neighbours > 1;
  const { from, to } = place;
  return (
    LIST_BEFORE.test(text.slice(Math.max(0, from - 4), from)) ||
    LIST_AFTER.test(text.slice(to, to + 4)) ||
    TELLING_WORDS.test(text.slice(Math.max(0, from - WORDS_REACH), to + WORDS_REACH))
  );
};
