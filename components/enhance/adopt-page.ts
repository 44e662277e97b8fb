const LINKS = 'link[rel=canonical], link[rel=alternate]';

/** Takes over what a page says of itself: title, canonical and alternate links. */
export const adoptPage = (page: Document): void => {
  document.title = page.title;
  for (const link of document.head.querySelectorAll(LINKS)) link.remove();
  document.head.append(...page.head.querySelectorAll(LINKS));
};

/** The one spelling of a page's address, as path and query; `asked` where the page names none. */
export const addressOf = (page: Document, asked: URL): string => {
  const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href');
  const { pathname, search } = canonical ? new URL(canonical, location.href) : asked;
  return pathname + search;
};

/** A page load; to an address that is shown already, only loading anew is one. */
export const leaveFor = (url: URL): void => {
  if (url.href === location.href) location.reload();
  else location.assign(url);
};
