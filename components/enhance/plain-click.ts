/** The link to a state of this very page that was clicked plainly; a new tab or window is the browser's business. */
export const plainClickOnPage = (event: MouseEvent): HTMLAnchorElement | null => {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (defaultPrevented || button || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return link && link.origin === location.origin && link.pathname === location.pathname ? link : null;
};
