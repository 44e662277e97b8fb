import { FILTER_GROUPS, type FilterGroup, GROUP_NAMES, type JobFilter } from '@/lib/jobs/filter.ts';
import { FacetBoxes } from './facet-boxes.tsx';
import { choicesOf } from './facet-choices.ts';
import { FacetGroup } from './facet-group.tsx';
import type { PanelProps } from './panel-props.ts';
import { SingleChoice } from './single-choice.tsx';

type Props = {
  panel: PanelProps;
  /** How many values of the long groups stand open. */
  most: number;
  openGroups: readonly FilterGroup[];
  /** Where the rest of the long groups stands; left out on the board itself, which folds it away. */
  boardHref?: string;
};

/** Groups of one value each have a field of their own above the others. */
const SINGLE: readonly FilterGroup[] = ['posted', 'pay'];

/** What a reader has to know to read the counts of a group; undefined where they say it themselves. */
const noteOn = (group: FilterGroup, { skill, role }: JobFilter): string | undefined => {
  if (group === 'skill' && skill.length)
    return 'Several mean all of them; each count is of that skill alone.';
  if (group === 'evidence' && !role.length) return 'Of any role, so that one job can stand in several.';
  return undefined;
};

/** The filter as a plain GET form: every state has an address, and nothing here needs a script. */
export const FilterForm = ({ panel, most, openGroups, boardHref }: Props) => {
  const { filter, without } = panel;
  const groups = GROUP_NAMES.filter((group) => !without.includes(group) && !SINGLE.includes(group));
  return (
    <search aria-label="Filter the openings">
      <form id="filter" method="get" action={panel.action} className="no-print">
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
        <SingleChoice group="posted" panel={panel} none="Any time" />
        <div className="choices my-2">
          <FacetBoxes group="pay" choices={choicesOf('pay', panel, most).first} />
        </div>
        {groups.map((group) => (
          <FacetGroup
            key={group}
            group={group}
            label={FILTER_GROUPS[group].label}
            choices={choicesOf(group, panel, most)}
            open={openGroups.includes(group)}
            beyond={group === 'company' ? panel.result.companiesBeyond : 0}
            note={noteOn(group, filter)}
            {...(boardHref ? { boardHref } : {})}
          />
        ))}
        {filter.sort && <input type="hidden" name="sort" value={filter.sort} />}
        <p className="send">
          <button
            type="submit"
            className="w-full rounded-md border border-transparent bg-accent text-on-accent font-semibold px-4 py-2"
          >
            Show the jobs
          </button>
        </p>
      </form>
    </search>
  );
};
