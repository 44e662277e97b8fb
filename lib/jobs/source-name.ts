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
