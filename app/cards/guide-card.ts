import { everyRole, guideOf } from '@/lib/content/content.ts';
import { market } from '@/lib/jobs/market.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { type Card, counted, countedOn, employersText, jobsText } from './card.ts';

/** The card of a role's guide, written or not; null for a role that is none. */
export const guideCard = (slug: string): Card | null => {
  const role = everyRole.find((known) => known.slug === slug);
  if (!role) return null;
  const guide = guideOf(slug);
  const { total, employers } = counted(market().readFilter({ role: slug }));
  return {
    path: routes.guideCard(slug),
    words: {
      head: [
        guide
          ? `Career guide · ${plural(guide.steps.length, 'step')} · ${plural(guide.steps.flatMap(({ topics }) => topics).length, 'topic')}`
          : 'Open jobs · the guide is not written yet',
      ],
      title: [guide?.title ?? role.name, role.name],
      figure: [jobsText(total)],
      note: [employersText(employers, guide ? 'beside the steps' : `for ${role.plural}`), role.name],
      corner: [countedOn()],
    },
  };
};
