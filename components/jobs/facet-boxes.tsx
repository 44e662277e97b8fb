import type { FilterGroup } from '@/lib/jobs/filter.ts';
import type { Choice } from './facet-choices.ts';

/** Values of a group as boxes to tick, each with its count. What finds nothing is quieter and can be ticked still. */
export const FacetBoxes = ({ group, choices }: { group: FilterGroup; choices: readonly Choice[] }) =>
  choices.map(({ value, label, count, checked }) => (
    <label key={value} className={count === 0 && !checked ? 'none' : undefined}>
      <input type="checkbox" id={`${group}-${value}`} name={group} value={value} defaultChecked={checked} />{' '}
      <span>{label}</span> <span>{count.toLocaleString('en')}</span>
    </label>
  ));
