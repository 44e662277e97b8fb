import type { JobFilter } from '@/lib/jobs/filter.ts';
import type { NearSearch } from '@/lib/jobs/search/nearest.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import type { Names } from '@/lib/jobs/wording/names.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { nearText } from './near-text.ts';

/** A role near one that has no jobs at all, and how many it has. */
export type NearRole = { name: string; href: string; total: number };

type Props = {
  near: readonly NearSearch[];
  /** Given only where the chosen role has not one open job, whatever else is chosen. */
  nearRoles: readonly NearRole[];
  names: Names;
  hrefOf: (filter: JobFilter) => string;
  isSample: boolean;
};

/** What an empty result offers: the nearest searches that are not empty, each a link with its count. */
export const NearSearches = ({ near, nearRoles, names, hrefOf, isSample }: Props) => {
  const what = jobWord(isSample);
  return (
    <>
      <Offers
        title="Nearest searches"
        offers={near.map((search) => ({
          name: nearText(search, names),
          href: hrefOf(search.filter),
          total: search.total,
        }))}
        what={what}
      />
      <Offers title="Neighbouring roles" offers={nearRoles} what={what} />
    </>
  );
};

const Offers = ({ title, offers, what }: { title: string; offers: readonly NearRole[]; what: string }) =>
  offers.length === 0 ? null : (
    <>
      <h3 className="mt-4 text-base">{title}</h3>
      <ul className="mt-1 mb-4">
        {offers.map(({ name, href, total }) => (
          <li key={href}>
            <a href={href} className="inline-block py-0.5">
              {name}: {plural(total, what)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
