import type { Chart, ChartRow, Share } from '@/lib/jobs/demand/charts.ts';
import { shareText } from '@/lib/jobs/wording/named-text.ts';

export type Linked = { name: string; href: string };

/** A row of a chart with its name, and where it leads. */
export type ShownRow = ChartRow & {
  name: string;
  /** What it is of, where rows of one chart differ in that. */
  of: string | null;
  /** The place by the other ranking of skills; null for a row of no ranking. */
  otherPlace: number | null;
  /** The jobs themselves, or the page of that state; null where there is no address for them. */
  href: string | null;
  /** The topic that teaches it; null where no guide does. */
  taughtAt: Linked | null;
};

/** A chart as a page shows it. */
export type ShownChart = Omit<Chart, 'rows'> & {
  rows: readonly ShownRow[];
  csvHref: string;
};

/** What the jobs of a page are called: all open jobs of the role, and where it is filtered those of the state. */
export type Subject = {
  /** What one of them is called: "open job", "sample job". */
  word: string;
  /** "112 open jobs". */
  whole: string;
  /** "38 open jobs"; null where nothing is filtered. */
  state: string | null;
};

/** "38 of 112", in the unit of its chart. */
export const partText = ({ part, of }: Share): string =>
  `${part.toLocaleString('en')} of ${of.toLocaleString('en')}`;

/** A share in words, or that it cannot be said. */
export const saidShare = ({ part, of, isSaid }: Share): string =>
  isSaid ? shareText(part, of) : 'too few to say';
