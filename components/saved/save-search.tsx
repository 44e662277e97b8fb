import type { JobFilter } from '@/lib/jobs/filter.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import type { Names } from '@/lib/jobs/wording/names.ts';
import { type StateCounts, stateName } from '@/lib/jobs/wording/state-title.ts';

type Props = { filter: JobFilter; result: StateCounts; names: Names; isSample: boolean };

/** Where a script puts the button that keeps a search on the reader's device, as the board's address has it. */
export const SaveSearch = ({ filter, result, names, isSample }: Props) => (
  <save-search
    data-query={filterQuery({ ...filter, page: 1 })}
    data-title={stateName(filter, { names, isSample })}
    data-total={result.total}
    className="block w-fit my-2 no-print [@media(scripting:enabled)]:min-h-8"
  />
);
