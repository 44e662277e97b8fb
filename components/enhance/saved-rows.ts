import { MOST_SAVED_IDS, savedQuery } from '../../lib/jobs/saved-ids.ts';
import { routes } from '../../lib/routes.ts';
import { askPage } from './ask-page.ts';
import { build } from './build-element.ts';
import { savedRow } from './saved-row.ts';
import type { SavedJob } from './saved-shape.ts';

/** The address that names these jobs to anybody, as many of them as one can. */
export const listAddress = (ids: readonly string[]): string =>
  routes.saved(savedQuery(ids.slice(0, MOST_SAVED_IDS)));

/** A row as the server renders it, or why there is none: it does not know the job, or cannot look just now. */
export type ServerRow = Element | 'unknown' | 'unseen';

/**
 * What the server shows of each of these jobs, by id. Asked for fifty at a time, one
 * after the other. Rejects when an answer does not come.
 */
export const serverRows = async (
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, ServerRow>> => {
  const rows = new Map<string, ServerRow>(ids.map((id) => [id, 'unknown']));
  for (let at = 0; at < ids.length; at += MOST_SAVED_IDS) {
    const url = new URL(listAddress(ids.slice(at)), location.href);
    const answer = await askPage(url, signal);
    if (answer.kind !== 'page') throw new Error(`${url} was not answered with a page.`);
    for (const row of answer.page.querySelectorAll('[data-rows] > li'))
      rows.set(row.id.replace(/^job-/, ''), document.importNode(row, true));
    const unseen = answer.page.querySelector<HTMLElement>('[data-unseen]')?.dataset.unseen ?? '';
    for (const id of unseen.split(' ')) if (rows.has(id)) rows.set(id, 'unseen');
  }
  return rows;
};

/** What the buttons of a row call its job, without its number in the list that one answer was. */
const nameIn = ({ name, title, company }: DOMStringMap): string =>
  (name ?? `${title} at ${company}`).replace(/, row \d+$/, '');

/** Gives no two rows the same name: each answer tells only its own fifty apart. */
export const tellApart = (rows: readonly Element[]): void => {
  const named = rows.map((row) => {
    const save = row.querySelector<HTMLElement>('save-job');
    return { row, save, name: save ? nameIn(save.dataset) : '' };
  });
  const times = Map.groupBy(named, ({ name }) => name);
  for (const [at, { row, save, name }] of named.entries()) {
    const own = times.get(name)?.length === 1 ? name : `${name}, row ${at + 1}`;
    if (save) save.dataset.name = own;
    row.querySelector('a[aria-label^="Apply: "]')?.setAttribute('aria-label', `Apply: ${own}`);
  }
};

/** A job as far as this device knows it. */
export const plainRow = ({ id, title, company }: SavedJob, note: string): Element => {
  const save = document.createElement('save-job');
  Object.assign(save.dataset, { id, title, company });
  return savedRow(
    {
      title,
      href: routes.job(id),
      lines: [
        build('p', { class: 'text-sm', text: company }),
        build('p', { class: 'text-sm text-muted', text: note }),
      ],
    },
    save,
  );
};
