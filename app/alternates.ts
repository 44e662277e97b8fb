import type { Metadata } from 'next';
import type { Guide } from '@/lib/content/guide.ts';
import type { JobFilter } from '@/lib/jobs/filter.ts';
import { filterQuery, subscription } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import { stateName } from '@/lib/jobs/wording/state-title.ts';
import { routes } from '@/lib/routes.ts';
import { names } from './panel.ts';

type Alternate = { url: string; title: string };
/** As the metadata of a page takes them. */
type Types = Record<string, Alternate[]> & NonNullable<NonNullable<Metadata['alternates']>['types']>;

/** A filter state for programs, as `rel=alternate` links: JSON the same page, CSV the whole, Atom the newest. */
export const feedAlternates = (filter: JobFilter): Types => {
  const whole = filterQuery({ ...filter, page: 1 });
  const newest = filterQuery(subscription(filter));
  const name = stateName(filter, { names, isSample: market().isSample });
  return {
    'application/json': [{ url: routes.jobsJson(filterQuery(filter)), title: `${name} as JSON` }],
    'application/atom+xml': [{ url: routes.jobsAtom(newest), title: `${name} as an Atom feed` }],
    'text/csv': [{ url: routes.jobsCsv(whole), title: `${name} as CSV` }],
  };
};

/** A guide's page with its panel: the feeds of the jobs, the guide as Markdown, and what changed in it. */
export const guideAlternates = (filter: JobFilter, { role, title }: Pick<Guide, 'role' | 'title'>): Types => {
  const feeds = feedAlternates(filter);
  const changes = { url: routes.guideChanges(role), title: `Changes to “${title}”` };
  return {
    ...feeds,
    'application/atom+xml': [...(feeds['application/atom+xml'] ?? []), changes],
    'text/markdown': [{ url: routes.guideMarkdown(role), title: `${title}, as Markdown` }],
  };
};
