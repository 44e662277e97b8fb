/** Putting several fields of a record together. */

/** "Berlin, Germany" of a city, a region and a country: empty parts left out, each said once. */
export const placeOf = (...parts: (string | null)[]): string | null =>
  [...new Set(parts.flatMap((part) => part?.trim() || []))].join(', ') || null;

/** Bare text inside HTML: it may hold `<` or `&` that mean themselves. */
export const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** HTML sections under their headings, those without words left out; null when all are. */
export const sectionsOf = (
  sections: { title: string | null; html: string | null }[],
): { text: string; format: 'html' } | null => {
  const text = sections
    .filter(({ html }) => html?.trim())
    .map(({ title, html }) => `${title?.trim() ? `<h3>${escaped(title.trim())}</h3>` : ''}${html}`)
    .join('\n');
  return text === '' ? null : { text, format: 'html' };
};

/** A page's address moved on by so many records, where pages are asked for by the place of their first record. */
export const movedOn = (address: string, parameter: string, by: number): string => {
  const url = new URL(address);
  url.searchParams.set(parameter, String(Number(url.searchParams.get(parameter) ?? 0) + by));
  return url.href;
};
