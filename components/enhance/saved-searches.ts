import { plural } from '../../lib/jobs/wording/plural.ts';
import { routes } from '../../lib/routes.ts';
import { build } from './build-element.ts';
import { savedRow } from './saved-row.ts';
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
  const found = build('p', {
    class: 'text-sm text-muted tabular-nums',
    text: `${nowText} · ${plural(total, 'job')} when saved on ${day}`,
  });
  return savedRow({ title, href: routes.jobs(query), lines: [found] }, button);
};
