import type { JobFilter } from '@/lib/jobs/filter.ts';

type Props = { filter: JobFilter; pages: number; hrefOf: (filter: JobFilter) => string };

/** Links to the page before and after. A page past the end says so and leads back to the first. */
export const PagesNav = ({ filter, pages, hrefOf }: Props) => {
  const { page } = filter;
  if (pages === 1 && page === 1) return null;
  if (page > pages) {
    return (
      <p className="mt-4">
        Page {page} is past the end: there {pages === 1 ? 'is 1 page' : `are ${pages} pages`}.{' '}
        <a href={hrefOf({ ...filter, page: 1 })}>Go to the first page</a>
      </p>
    );
  }
  return (
    <nav aria-label="Pages" className="mt-4 flex justify-between gap-4 text-sm no-print">
      <span>
        {page > 1 && (
          <a href={hrefOf({ ...filter, page: page - 1 })} rel="prev">
            ‹ Page {page - 1}
          </a>
        )}
      </span>
      <span className="text-muted">
        Page {page} of {pages.toLocaleString('en')}
      </span>
      <span>
        {page < pages && (
          <a href={hrefOf({ ...filter, page: page + 1 })} rel="next">
            Page {page + 1} ›
          </a>
        )}
      </span>
    </nav>
  );
};
