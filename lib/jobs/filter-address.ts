import {
  canonicalChoice,
  chosen,
  declaredValues,
  type FilterGroup,
  GROUP_NAMES,
  type JobFilter,
} from './filter.ts';

/**
 * The canonical query of a filter state, without the question mark: keys and values in one fixed order,
 * defaults left out. Reading it back gives the same filter. `without: ['role']` is for pages whose own
 * address already says the role.
 */
export const filterQuery = (
  filter: JobFilter,
  options: { without?: readonly FilterGroup[] } = {},
): string => {
  const pairs: [string, string][] = [];
  for (const group of GROUP_NAMES) {
    if (!options.without?.includes(group)) {
      for (const value of chosen(filter, group)) pairs.push([group, value]);
    }
    if (group === 'role' && filter.q) pairs.push(['q', filter.q]);
  }
  if (filter.sort) pairs.push(['sort', filter.sort]);
  if (filter.page > 1) pairs.push(['page', String(filter.page)]);
  return new URLSearchParams(pairs).toString();
};

/**
 * The same state for whoever subscribes to it, from the start and newest first: by best match a new job could stand
 * behind fifty better ones and never arrive.
 */
export const subscription = (filter: JobFilter): JobFilter =>
  canonicalChoice({ ...filter, sort: 'newest', page: 1 });

/**
 * The same state as figures know it: those of a role are of the jobs whose title or text says the role, so a state can
 * only take away from them. Titles that say no more than "software engineer" stand beside it and have figures of
 * their own. No job is listed either, so there is no order and no page.
 */
export const demandState = (filter: JobFilter): JobFilter => ({
  ...canonicalChoice({ ...filter, evidence: filter.evidence.filter((how) => how !== 'generic'), page: 1 }),
  sort: null,
});

/** The query of a page of such figures, whose address says the role. */
export const demandQuery = (filter: JobFilter): string =>
  filterQuery(demandState(filter), { without: ['role'] });

/** The same state with one value of a group added, or taken away when it was chosen. Starts at page 1. */
export const toggled = (filter: JobFilter, group: FilterGroup, value: string): JobFilter => {
  const now = chosen(filter, group);
  const next = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
  return withChosen(filter, group, next);
};

/** The same state with a group's values replaced. Starts at page 1. */
export const withChosen = (filter: JobFilter, group: FilterGroup, values: readonly string[]): JobFilter => {
  const single = group === 'posted' || group === 'pay';
  const declared = declaredValues(group);
  const inOrder = declared ? declared.filter((value) => values.includes(value)) : [...new Set(values)].sort();
  return { ...filter, [group]: single ? (values.at(-1) ?? null) : inOrder, page: 1 };
};
