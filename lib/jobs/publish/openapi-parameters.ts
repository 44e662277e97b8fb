import { routes } from '../../routes.ts';
import {
  declaredValues,
  FILTER_GROUPS,
  type FilterGroup,
  GROUP_NAMES,
  type JobFilter,
  MOST_VALUES,
  SORTS,
} from '../filter.ts';

/** The values of the groups whose list the vocabularies bring. */
export type KnownValues = Partial<Record<FilterGroup, readonly string[]>>;

type Parameter = {
  name: string;
  in: 'query';
  description: string;
  schema: Record<string, unknown>;
  style?: 'form';
  explode?: true;
};

/** Where a group of the filter and its values are described: what a category's scheme points to. */
export const parameterAddress = (name: FilterGroup, siteUrl: string): string =>
  `${siteUrl}${routes.openApi()}#/components/parameters/${name}`;

const SEVERAL: Partial<Record<FilterGroup, string>> = {
  role: 'A role’s slug.',
  country: 'Where one may work from: ISO 3166-1 alpha-2, worldwide, or not-stated.',
  skill: 'A skill’s slug; several mean all of them.',
  company: 'An employer’s slug, as `facets.company` has it.',
  posted: 'Days back to the posting’s own date; a job without a date is in none of them.',
  pay: 'Only jobs that state pay.',
  evidence: 'How the role was found. Left out: title and description.',
};

/** Every parameter of the filter by its name, derived from the filter itself. `empty` is the state with nothing chosen. */
export const filterParameters = (empty: JobFilter, known: KnownValues): Record<string, Parameter> => {
  const ofGroup = (group: FilterGroup): Parameter => {
    const values = declaredValues(group) ?? known[group];
    const value = { type: 'string', ...(values && { enum: values }) };
    const about = `${FILTER_GROUPS[group].label}. ${SEVERAL[group] ?? ''}`.trim();
    if (!Array.isArray(empty[group])) return { name: group, in: 'query', description: about, schema: value };
    const many = group === 'skill' ? '' : ' Several: any of them will do.';
    return {
      name: group,
      in: 'query',
      description: about + many,
      // Further values are left out, as the filter does; a declared list is shorter anyway.
      schema: { type: 'array', items: value, ...(!declaredValues(group) && { maxItems: MOST_VALUES }) },
      style: 'form',
      explode: true,
    };
  };
  const others: Record<Exclude<keyof JobFilter, FilterGroup>, Parameter> = {
    q: {
      name: 'q',
      in: 'query',
      description: 'Words to find in title, company, places and skill names.',
      schema: { type: 'string', maxLength: 100 },
    },
    sort: {
      name: 'sort',
      in: 'query',
      description: 'Left out: match when q is set, else newest.',
      schema: { type: 'string', enum: SORTS },
    },
    page: {
      name: 'page',
      in: 'query',
      description: 'Pages of twenty. A page past the end is empty and says the total all the same.',
      schema: { type: 'integer', minimum: 1, default: 1 },
    },
  };
  return { ...Object.fromEntries(GROUP_NAMES.map((group) => [group, ofGroup(group)])), ...others };
};
