import type { Topic } from '@/lib/content/guide.ts';
import { firstTickQuery } from '@/lib/progress/progress-address.ts';
import { routes } from '@/lib/routes.ts';

/** The page of progress on which this topic alone is ticked, at its place. Elements read role and number from it. */
export const tickHref = (role: string, { id, number }: Pick<Topic, 'id' | 'number'>, today: string): string =>
  routes.progress(role, firstTickQuery(number, today), id);
