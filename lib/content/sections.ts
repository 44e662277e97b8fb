/** A run of rendered Markdown under one heading; the lead before the first heading has an empty title. */
export type Section = { title: string; id: string; html: string };

/**
 * Cuts rendered Markdown at its headings of one level. The HTML is rehype's own output (raw HTML never gets
 * into it), so a heading is always one plain `<h2 id="…">…</h2>`.
 */
export const sectionsOf = (html: string, level: 2 | 3): { lead: string; sections: Section[] } => {
  const heading = new RegExp(`<h${level}(?: id="([^"]*)")?>(.*?)</h${level}>`, 'gs');
  const marks = [...html.matchAll(heading)];
  const sections = marks.map((mark, at) => ({
    title: plainText(mark[2] ?? ''),
    id: mark[1] ?? '',
    html: html.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? html.length).trim(),
  }));
  return { lead: html.slice(0, marks[0]?.index ?? html.length).trim(), sections };
};

const ENTITIES: Record<string, string> = {
  '&#x26;': '&',
  '&#x3C;': '<',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/** The words of rendered Markdown without its tags. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x26|#x3C|amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();

/**
 * Wide tables scroll by themselves on a narrow page; the box around one can be reached by keyboard and is named
 * by its number in the text and its headings.
 */
export const withScrollingTables = (html: string): string => {
  let number = 0;
  return html.replace(/<table>.*?<\/table>/gs, (table) => {
    const headings = [...table.matchAll(/<th[^>]*>(.*?)<\/th>/gs)].map(([, text]) => plainText(text ?? ''));
    const name = `Table ${++number}: ${headings.filter(Boolean).join(', ')}`.replace(/"/g, '&quot;');
    return `<div class="scrolls" role="region" aria-label="${name}" tabindex="0">${table}</div>`;
  });
};

/** Minutes to read these words at 220 a minute, at least 1. */
export const readingMinutes = (html: string): number =>
  Math.max(1, Math.round(plainText(html).split(/\s+/).length / 220));
