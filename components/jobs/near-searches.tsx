import type { JobFilter } from '@/lib/jobs/filter.ts';
import type { NearSearch } from '@/lib/jobs/search/nearest.ts';
import type { Names } from '@/lib/jobs/wording/names.ts';

type Props = {
  filter: JobFilter;
  near: readonly NearSearch[];
  names: Names;
  hrefOf: (filter: JobFilter) => string;
};

/** What an empty result offers: the nearest searches that are not empty, each a link with its count. */
export const NearSearches = ({ near, hrefOf }: Props) =>
  near.length === 0 ? null : (
    <ul>
      {near.map(({ filter, total }) => (
        <li key={hrefOf(filter)}>
          <a href={hrefOf(filter)}>{total}</a>
        </li>
      ))}
    </ul>
  );
