import type { JobFilter } from '@/lib/jobs/filter.ts';

type Props = { filter: JobFilter; hrefOf: (filter: JobFilter) => string };

/** The two orders of a search. Without words to match there is only one, and nothing to choose. */
export const SortLinks = ({ filter, hrefOf }: Props) => {
  if (!filter.q) return null;
  const newest = filter.sort === 'newest';
  const order = (name: string, sort: JobFilter['sort'], isChosen: boolean) =>
    isChosen ? (
      <strong aria-current="true">{name}</strong>
    ) : (
      <a href={hrefOf({ ...filter, sort, page: 1 })}>{name}</a>
    );
  return (
    <p className="my-2 text-sm leading-6">
      Sort: {order('Best match', null, !newest)} · {order('Newest first', 'newest', newest)}
    </p>
  );
};
