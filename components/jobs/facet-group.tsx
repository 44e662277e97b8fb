import type { FilterGroup } from '@/lib/jobs/filter.ts';
import { FacetBoxes } from './facet-boxes.tsx';
import { type Choice, LONG_GROUPS } from './facet-choices.ts';

type Props = {
  group: FilterGroup;
  label: string;
  choices: { first: readonly Choice[]; rest: readonly Choice[] };
  open: boolean;
  /** Values that have jobs here and stand in no list. */
  beyond: number;
  /** Said under the name of the group. */
  note: string | undefined;
  /** The board with the same choice; where it is given, the rest of a long group is there and not here. */
  boardHref?: string;
};

/** One group of the filter as boxes to tick, folded away until something in it is chosen. */
export const FacetGroup = ({
  group,
  label,
  choices: { first, rest },
  open,
  beyond,
  note,
  boardHref,
}: Props) => {
  const ticked = first.filter((choice) => choice.checked).length;
  const long = LONG_GROUPS[group];
  const boxes = <FacetBoxes group={group} choices={first} />;
  const more =
    long && `Show ${(rest.length + (boardHref ? beyond : 0)).toLocaleString('en')} more ${long.many}`;
  /** Where the guide's link to the rest leads: on the board all may stand in the first list. */
  const moreId = `more-${group}`;
  return (
    <details open={open || ticked > 0} data-group={group}>
      <summary>
        {label}
        {ticked > 0 && <span className="text-muted font-normal"> · {ticked} chosen</span>}
      </summary>
      <fieldset className="choices">
        <legend className="sr-only">{label}</legend>
        {note && <p className="text-sm text-muted">{note}</p>}
        {long && !boardHref ? (
          <group-search data-label={long.one}>
            {rest.length > 0 ? boxes : <div id={moreId}>{boxes}</div>}
            {rest.length > 0 && (
              <details className="more">
                <summary>
                  <span>{more}</span>
                  <span>Show fewer {long.many}</span>
                </summary>
                <div id={moreId}>
                  <FacetBoxes group={group} choices={rest} />
                  {beyond > 0 && (
                    <p className="text-sm text-muted">
                      and {beyond.toLocaleString('en')} more: search for others by name in the field at the
                      top
                    </p>
                  )}
                </div>
              </details>
            )}
          </group-search>
        ) : (
          boxes
        )}
        {boardHref && rest.length > 0 && <a href={`${boardHref}#${moreId}`}>{more}</a>}
      </fieldset>
    </details>
  );
};
