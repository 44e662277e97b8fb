import type { Guide, Resource } from '@/lib/content/guide.ts';
import { dayText } from '@/lib/day.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import type { Card } from './card.ts';

/** The card of a text beside a guide. */
export const resourceCard = (guide: Guide, resource: Resource): Card => ({
  path: routes.resourceCard(guide.role, resource.slug),
  words: {
    head: [`Part of the ${guide.roleName} guide`],
    title: [resource.title, `${guide.roleName} guide`],
    figure: [`${plural(resource.minutes, 'minute')} to read`],
    note: [`one of ${plural(guide.resources.length, 'text')} beside its steps`],
    corner: [`Updated ${dayText(resource.updated)}`],
  },
});
