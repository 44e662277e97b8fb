import { feedOf } from './feeds/formats.ts';

/** What a reader is told of a source: what kind of list it is, and whose. */
export const sourceName = (sourceId: string, isSample = false): string => {
  if (isSample) return 'The bundled sample';
  const feed = feedOf(sourceId);
  const rest = sourceId.slice(sourceId.indexOf(':') + 1);
  if (!feed) return `A table imported by this site’s operator: ${rest}`;
  switch (feed.window) {
    case 'whole-board':
      return `${feed.title} board of ${rest}`;
    case 'page':
      return `Web pages of ${rest}`;
    case 'newest':
      return `${feed.title}, its newest openings`;
  }
};

/** The same of a kind of source alone: a feed's name, the format of a table, or `sample`. */
export const sourceKindName = (kind: string): string => {
  if (kind === 'sample') return 'The bundled sample';
  const feed = feedOf(kind);
  if (!feed) return `Tables imported by this site’s operator (${kind})`;
  switch (feed.window) {
    case 'whole-board':
      return `Employers’ own boards at ${feed.title}`;
    case 'page':
      return 'Web pages with schema.org job postings';
    case 'newest':
      return `${feed.title}, its newest openings`;
  }
};
