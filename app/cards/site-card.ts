import { market } from '@/lib/jobs/market.ts';
import { routes } from '@/lib/routes.ts';
import { type Card, counted, countedOn, employersText, jobsText } from './card.ts';

/** The card of the site: of its home and of every page that has none of its own. */
export const siteCard = (): Card => {
  const { total, employers } = counted(market().readFilter({}));
  return {
    path: routes.siteCard(),
    words: {
      head: ['Career guides beside the open jobs'],
      title: ['Find the path, and the jobs it leads to'],
      figure: [jobsText(total)],
      note: [employersText(employers, 'beside the guides')],
      corner: [countedOn()],
    },
  };
};
