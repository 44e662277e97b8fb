import type { ReactNode } from 'react';
import type { FilterGroup } from '@/lib/jobs/filter.ts';
import type { Choice } from './facet-choices.ts';

type Props = {
  group: FilterGroup;
  label: string;
  choices: readonly Choice[];
  open: boolean;
  more: number;
  moreHref?: string;
};

/** One group of the filter as boxes to tick, folded away until something in it is chosen. */
export const FacetGroup = ({ group, label, choices, open, more, moreHref }: Props) => {
  const ticked = choices.filter((choice) => choice.checked).length;
  return (
    <details open={open || ticked > 0} data-group={group} className="border-t border-line py-2">
      <summary className="font-semibold text-sm">
        {label}
        {ticked > 0 && <span className="text-muted font-normal"> · {ticked} chosen</span>}
      </summary>
      <Searchable group={group}>
        <fieldset className="mt-1">
          <legend className="sr-only">{label}</legend>
          {choices.map((choice) => (
            <label key={choice.value} className="flex gap-2 items-baseline text-sm py-0.5">
              <input
                type="checkbox"
                id={`${group}-${choice.value}`}
                name={group}
                value={choice.value}
                defaultChecked={choice.checked}
                className="accent-accent"
              />
              <span className="grow [overflow-wrap:anywhere]">{choice.label}</span>
              <span className="text-muted tabular-nums">{choice.count.toLocaleString('en')}</span>
            </label>
          ))}
        </fieldset>
      </Searchable>
      {more > 0 && moreHref && (
        <a href={moreHref} className="text-sm">
          {more.toLocaleString('en')} more
        </a>
      )}
      {more > 0 && !moreHref && (
        <p className="text-sm text-muted">and {more.toLocaleString('en')} more: search by name above</p>
      )}
    </details>
  );
};

/** What one value of a group with many is called: where scripts run, it can be searched by name. */
const SEARCHED: Partial<Record<FilterGroup, string>> = {
  country: 'country',
  skill: 'skill',
  company: 'company',
};

const Searchable = ({ group, children }: { group: FilterGroup; children: ReactNode }) => {
  const label = SEARCHED[group];
  return label ? <group-search data-label={label}>{children}</group-search> : children;
};
