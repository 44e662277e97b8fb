/** Puts rows into a list; the keyboard stays where it was, or goes to the row that has come in that place. */
export const fillList = (list: Element, rows: readonly Element[]): void => {
  const active = document.activeElement;
  const place = [...list.children].findIndex((row) => row.contains(active));
  list.replaceChildren(...rows);
  if (place === -1) return;
  const next = rows[Math.min(place, rows.length - 1)];
  const target =
    active instanceof HTMLElement && list.contains(active)
      ? active
      : next?.querySelector<HTMLElement>('button');
  const heading = list.parentElement?.querySelector('h2');
  if (!target) heading?.setAttribute('tabindex', '-1');
  (target ?? heading)?.focus({ preventScroll: true });
};
