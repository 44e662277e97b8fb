import type { JobFilter } from '@/lib/jobs/filter.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { pageNumbers } from './page-numbers.ts';

type Props = { filter: JobFilter; pages: number; hrefOf: (filter: JobFilter) => string };

/** Links to the pages before and after, the first and the last. A page past the end says so and leads back. */
export const PagesNav = ({ filter, pages, hrefOf }: Props) => {
  const { page } = filter;
  const at = (number: number): string => hrefOf({ ...filter, page: number });
  if (pages === 1 && page === 1) return null;
  if (page > pages) {
    return (
      <p className="mt-4">
        Page {page.toLocaleString('en')} is past the end: there {pages === 1 ? 'is' : 'are'}{' '}
        {plural(pages, 'page')}. <a href={at(1)}>Go to the first page</a>
      </p>
    );
  }
  return (
    <nav aria-label="Pages" className="pages no-print">
      {page > 1 && (
        <a href={at(page - 1)} rel="prev">
          ‹ Previous
        </a>
      )}
      {pageNumbers(page, pages).map((number, place) =>
        number === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap is known by its place alone
          <span key={`gap ${place}`}>…</span>
        ) : (
          <a
            key={number}
            href={at(number)}
            aria-label={`Page ${number}`}
            aria-current={number === page ? 'page' : undefined}
          >
            {number.toLocaleString('en')}
          </a>
        ),
      )}
      {page < pages && (
        <a href={at(page + 1)} rel="next">
          Next ›
        </a>
      )}
    </nav>
  );
};
