import type { ChartName } from '@/lib/jobs/demand/charts.ts';
import type { Demand } from '@/lib/jobs/search/demand.ts';
import type { EntryQuote } from '@/lib/jobs/search/entry-level.ts';
import type { SkillNaming } from '@/lib/jobs/search/skill-namings.ts';
import type { Linked, ShownChart, Subject } from './shown-chart.ts';

/** A skill that a guide teaches or does not, with where it leads. */
export type ShownGap = SkillNaming & { name: string; href: string; taughtAt: Linked | null };

/** What a role's demand page shows. */
export type DemandProps = {
  role: { slug: string; name: string; plural: string };
  /** Null while the guide is not written. */
  guideTitle: string | null;
  /** The filter state in words; null for the whole role. */
  filtered: { words: string; panelHref: string } | null;
  subject: Subject;
  /** The same as `whole` where nothing is filtered. */
  state: Demand;
  whole: Demand;
  charts: Readonly<Record<ChartName, ShownChart>>;
  /** Null where no guide is written, or its role's openings are too few. */
  gaps: { rarelyNamed: readonly ShownGap[]; untaught: readonly ShownGap[] } | null;
  /** The newest of those entry-level openings whose text asks for two years or more. */
  quotes: readonly EntryQuote[];
  nearRoles: readonly { name: string; demandHref: string; compareHref: string }[];
  /** ISO time of the count. */
  day: string;
  isSample: boolean;
};
