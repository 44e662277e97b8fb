import { chosen, FILTER_GROUPS, type FilterGroup } from '@/lib/jobs/filter.ts';
import { type Choosable, choicesOf } from './facet-choices.ts';

type Props = { group: FilterGroup; panel: Choosable; none: string };

/** A group of which one value at most can be chosen. */
export const SingleChoice = ({ group, panel, none }: Props) => (
  <label className="block text-sm font-semibold mt-3">
    {FILTER_GROUPS[group].label}
    <select
      name={group}
      defaultValue={chosen(panel.filter, group)[0] ?? ''}
      className="mt-1 w-full rounded-md border border-muted bg-surface px-2 py-1.5 font-normal"
    >
      <option value="">{none}</option>
      {choicesOf(group, panel, 10).first.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label} ({choice.count.toLocaleString('en')})
        </option>
      ))}
    </select>
  </label>
);
