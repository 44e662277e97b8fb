const DAY_MS = 86_400_000;

export type VersionWatch = {
  /** A number that grows by one with each version: pages of `current() - 1` are of the version just before. */
  current: () => number;
};

/**
 * Counts versions: build and index (the text given) and the UTC day, because pages say "3 days ago". Several
 * changes at once, or several days, count as several, so that a page is never taken for the version just
 * before when there was another between them. It must be asked often: changes that pass unseen cannot count.
 */
export function createVersionWatch(version: () => string, now: () => number): VersionWatch {
  const today = (): number => Math.floor(now() / DAY_MS);
  let seen = version();
  let day = today();
  let generation = 1;
  return {
    current() {
      const versionNow = version();
      const dayNow = today();
      if (versionNow !== seen || dayNow !== day) {
        generation += (versionNow === seen ? 0 : 1) + Math.abs(dayNow - day);
        seen = versionNow;
        day = dayNow;
      }
      return generation;
    },
  };
}
