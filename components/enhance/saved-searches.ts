import { plural } from '../../lib/jobs/wording/plural.ts';
import { routes } from '../../lib/routes.ts';
import { build } from './build-element.ts';
import { ROW } from './saved-rows.ts';
import type { SavedSearch } from './saved-shape.ts';

/** A saved search with what it found then, what it finds now, and a button to remove it. */
export const searchRow = (search: SavedSearch, nowText: string, remove: () => void): Element => {
  const { query, title, total, savedAt } = search;
  const button = build('button', {
    type: 'button',
    class: 'cursor-pointer rounded-md border border-line px-3 py-1 text-sm hover:border-accent',
    'aria-label': `Remove: ${title}`,
    text: 'Remove',
  });
  button.addEventListener('click', remove);
  const day = new Date(savedAt).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return build(
    'li',
    { class: ROW },
    build(
      'div',
      { class: 'min-w-0 [overflow-wrap:anywhere]' },
      build(
        'h3',
        { class: 'text-base font-semibold' },
        build('a', { href: routes.jobs(query), text: title }),
      ),
      build('p', {
        class: 'text-sm text-muted tabular-nums',
        text: `${nowText} · ${plural(total, 'job')} when saved on ${day}`,
      }),
    ),
    build('div', { class: 'no-print self-center' }, button),
  );
};

/** How many jobs a search finds now. Rejects when the site does not say. */
export const currentTotal = async (query: string, signal: AbortSignal): Promise<number> => {
  const answer = await fetch(routes.jobsJson(query), { signal });
  const found: unknown = answer.ok ? await answer.json() : null;
  if (typeof found === 'object' && found !== null && 'total' in found && typeof found.total === 'number')
    return found.total;
  throw new Error(`${routes.jobsJson(query)} answered ${answer.status} without a total.`);
};
