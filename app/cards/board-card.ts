import { roleName } from '@/lib/content/content.ts';
import type { JobFilter } from '@/lib/jobs/filter.ts';
import { filterQuery } from '@/lib/jobs/filter-address.ts';
import { market } from '@/lib/jobs/market.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { type Card, counted, countedOn } from './card.ts';

/** Roles that a title names; of more it says how many. */
const MOST_NAMED = 2;

/** The card of the job board: of its roles, whatever else is chosen, for nobody else's words come onto a card. */
export const boardCard = ({ role }: Pick<JobFilter, 'role'>): Card => {
  const { readFilter, isSample } = market();
  const filter = readFilter({ role });
  const { total, employers } = counted(filter);
  const named = filter.role.length <= MOST_NAMED ? filter.role.map(roleName).join(' or ') : '';
  const kind = isSample ? 'sample' : 'open';
  const jobs = (count: number): string =>
    plural(count, [kind, named, 'job'].filter((word) => word !== '').join(' ')) +
    (filter.role.length > MOST_NAMED ? ` in ${filter.role.length} roles` : '');
  return {
    path: routes.boardCard(filterQuery(filter)),
    words: {
      head: ['Job board'],
      title: [total > 0 ? jobs(total) : `No ${jobs(0).replace(/^0 /, '')} today`],
      figure: [`from ${plural(employers, isSample ? 'invented employer' : 'employer')}`],
      note: ['Each says where one may work from.'],
      corner: [countedOn()],
    },
  };
};
