/** Whether a click means what it says: a new tab or window is the browser's business. */
export const isPlainClick = (event: MouseEvent): boolean => {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  return !(defaultPrevented || button || metaKey || ctrlKey || shiftKey || altKey);
};

/** The link to a state of this very page that was clicked plainly. */
export const plainClickOnPage = (event: MouseEvent): HTMLAnchorElement | null => {
  if (!isPlainClick(event)) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return link && link.origin === location.origin && link.pathname === location.pathname ? link : null;
};
