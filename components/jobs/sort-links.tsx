import type { JobFilter } from '@/lib/jobs/filter.ts';

type Props = { filter: JobFilter; hrefOf: (filter: JobFilter) => string };

/** The two orders of a search. Without words to match there is only one, and nothing to choose. */
export const SortLinks = ({ filter, hrefOf }: Props) => {
  if (!filter.q) return null;
  const newest = filter.sort === 'newest';
  return (
    <p className="my-2 text-sm text-muted">
      {newest ? 'Newest first' : 'Best match first'} ·{' '}
      <a href={hrefOf({ ...filter, sort: newest ? null : 'newest', page: 1 })}>
        {newest ? 'Best match first' : 'Newest first'}
      </a>
    </p>
  );
};
