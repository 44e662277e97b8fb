import type { NamedCounts } from '@/lib/jobs/wording/named-text.ts';

/** How many of a role's open jobs name something, and how many of those in the chosen filter state. */
export type Share = {
  all: NamedCounts;
  /** Null where nothing is chosen. */
  chosen: NamedCounts | null;
};

/** A skill with its share. */
export type SkillShare = Share & {
  name: string;
  /** The panel filtered by it; null where no open job of the role names it, so that there is nothing to see. */
  href: string | null;
};

/** What a role's open jobs say of the skills in its guide. Only jobs with a description are in a figure. */
export type GuideDemand = {
  /** Each of these skills, the most often named first; those named equally often as they were given. */
  ofEach: (skills: readonly string[]) => SkillShare[];
  /** At least one of these skills. */
  ofAny: (skills: readonly string[]) => Share;
  /** Jobs with a description: what every figure is of. */
  of: number;
  /** Jobs without one. */
  withoutText: number;
  /** ISO day or time of the figures. */
  day: string;
  isSample: boolean;
  /** The chosen filter state inside a sentence, and its jobs with a description; null where nothing is chosen. */
  chosen: { words: string; of: number } | null;
};
