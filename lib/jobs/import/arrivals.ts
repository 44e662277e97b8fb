import type { Unclassified } from '../normalise/normalise.ts';

/** The postings of one import by source and id, in the order of their first row. */
export type Arrivals = {
  /** Makes a source known that brought nothing. */
  expect: (sourceId: string) => void;
  /** Takes a posting; returns why not, or null. */
  take: (sourceId: string, posting: Unclassified) => string | null;
  repeated: () => number;
  sources: () => [string, Unclassified[]][];
};

/**
 * Some boards list a job once a place under one id: a later row with the same id and title adds its places to
 * the first. One with another title means that the id is none.
 */
export const arrivals = (): Arrivals => {
  const bySource = new Map<string, Map<string, Unclassified>>();
  let repeated = 0;
  const postingsOf = (sourceId: string): Map<string, Unclassified> => {
    const postings = bySource.get(sourceId) ?? new Map<string, Unclassified>();
    bySource.set(sourceId, postings);
    return postings;
  };
  return {
    expect: (sourceId) => {
      postingsOf(sourceId);
    },
    take(sourceId, posting) {
      const postings = postingsOf(sourceId);
      const first = postings.get(posting.id);
      if (first && first.title !== posting.title) return 'has the id of an earlier row with another title';
      if (first) repeated += 1;
      postings.set(posting.id, first ? withPlacesOf(first, posting) : posting);
      return null;
    },
    repeated: () => repeated,
    sources: () => [...bySource].map(([sourceId, postings]) => [sourceId, [...postings.values()]]),
  };
};

const withPlacesOf = (first: Unclassified, again: Unclassified): Unclassified => ({
  ...first,
  jobLocations: [
    ...new Map([...first.jobLocations, ...again.jobLocations].map((place) => [place.raw, place])).values(),
  ],
  applicantLocationRequirements: [
    ...new Set([...first.applicantLocationRequirements, ...again.applicantLocationRequirements]),
  ].sort(),
});
