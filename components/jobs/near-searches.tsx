import type { JobFilter } from '@/lib/jobs/filter.ts';
import type { NearSearch } from '@/lib/jobs/search/nearest.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import type { Names } from '@/lib/jobs/wording/names.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { nearText } from './near-text.ts';
import type { NearRole } from './panel-props.ts';

type Props = {
  near: readonly NearSearch[];
  /** Given only where the chosen role has not one open job, whatever else is chosen. */
  nearRoles: readonly NearRole[];
  names: Names;
  hrefOf: (filter: JobFilter) => string;
  isSample: boolean;
  /** The level of the headings of both lists. */
  heading: 'h3' | 'h4';
};

/** What an empty result offers: the nearest searches that are not empty, each a link with its count. */
export const NearSearches = ({ near, nearRoles, names, hrefOf, isSample, heading }: Props) => {
  const what = jobWord(isSample);
  return (
    <>
      <Offers
        heading={heading}
        title="Nearest searches"
        offers={near.map((search) => ({
          name: nearText(search, names),
          href: hrefOf(search.filter),
          total: search.total,
        }))}
        what={what}
      />
      <Offers heading={heading} title="Neighbouring roles" offers={nearRoles} what={what} />
    </>
  );
};

type OffersProps = {
  heading: Props['heading'];
  title: string;
  offers: readonly NearRole[];
  what: string;
};

const Offers = ({ heading: Heading, title, offers, what }: OffersProps) =>
  offers.length === 0 ? null : (
    <>
      <Heading className="mt-4 text-base">{title}</Heading>
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
