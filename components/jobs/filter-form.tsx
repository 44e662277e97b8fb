import { chosen, FILTER_GROUPS, type FilterGroup, GROUP_NAMES, type JobFilter } from '@/lib/jobs/filter.ts';
import type { Facets } from '@/lib/jobs/search/facets.ts';
import type { Names } from '@/lib/jobs/wording/names.ts';
import { choicesOf } from './facet-choices.ts';
import { FacetGroup } from './facet-group.tsx';
import { SingleChoice } from './single-choice.tsx';

type Props = {
  filter: JobFilter;
  facets: Facets;
  /** Companies that the facets do not name. */
  companiesBeyond: number;
  names: Names;
  /** Where the form leads: the page it stands on. */
  action: string;
  /** Groups the page's own address decides. */
  without: readonly FilterGroup[];
  /** Groups the form does not show; what is chosen of them is carried along. */
  unseen: readonly FilterGroup[];
  /** How many values of the long groups to show; the board, where there is room, shows more. */
  most: number;
  openGroups: readonly FilterGroup[];
  moreHref?: string;
};

/** The filter as a plain GET form: every state has an address, and nothing here needs a script. */
export const FilterForm = ({
  filter,
  facets,
  companiesBeyond,
  names,
  action,
  without,
  unseen,
  most,
  openGroups,
  moreHref,
}: Props) => {
  const groups = GROUP_NAMES.filter(
    (group) => ![...without, ...unseen].includes(group) && group !== 'posted' && group !== 'pay',
  );
  return (
    <search aria-label="Filter the openings">
      <form id="filter" method="get" action={action} className="no-print">
        <label className="block text-sm font-semibold" htmlFor="q">
          Search title, company, place, skill
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={filter.q}
          maxLength={100}
          autoComplete="off"
          className="mt-1 w-full rounded-md border border-muted bg-surface px-3 py-1.5"
        />
        <div className="grid grid-cols-2 gap-3 my-3">
          <SingleChoice group="posted" filter={filter} facets={facets} names={names} none="Any time" />
          <SingleChoice group="pay" filter={filter} facets={facets} names={names} none="Stated or not" />
        </div>
        {groups.map((group) => {
          const choices = choicesOf(group, facets, filter, names, most);
          const values = Object.keys(facets[group]).length + (group === 'company' ? companiesBeyond : 0);
          return (
            <FacetGroup
              key={group}
              group={group}
              label={FILTER_GROUPS[group].label}
              choices={choices}
              open={openGroups.includes(group)}
              more={values - choices.length}
              {...(moreHref ? { moreHref } : {})}
            />
          );
        })}
        {unseen.flatMap((group) =>
          chosen(filter, group).map((value) => (
            <input key={value} type="hidden" name={group} value={value} />
          )),
        )}
        {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
        <button
          type="submit"
          className="mt-3 w-full rounded-md bg-accent text-on-accent font-semibold px-4 py-2"
        >
          Show the jobs
        </button>
      </form>
    </search>
  );
};
