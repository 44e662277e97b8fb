import { createHash } from 'node:crypto';
import { atomFeed, type Entry } from '../atom/feed.ts';
import { routes } from '../routes.ts';
import type { Guide } from './guide.ts';

const LONGEST_TITLE = 90;

/**
 * What changed in a guide as an Atom feed (RFC 4287), newest first. An entry's id is the place of the changes on the
 * page with the day and a hash of the words, so it stays whatever is added before or after it.
 */
export const changesAtom = (guide: Guide, siteUrl: string): string => {
  const page = siteUrl + routes.guide(guide.role, 'changes');
  const entries = guide.changes
    .map((change): Entry => entryOf(change, page))
    .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
  return atomFeed({
    self: siteUrl + routes.guideChanges(guide.role),
    page,
    title: `Changes to “${guide.title}”`,
    subtitle: guide.summary,
    updated: instantOf(guide.updated),
    siteUrl,
    // Written twice in the same words, a change is told once.
    entries: [...new Map(entries.map((entry) => [entry.id, entry])).values()],
  });
};

const entryOf = ({ date, what }: Guide['changes'][number], page: string): Entry => ({
  id: `${page}-${date}-${createHash('sha256').update(what).digest('hex').slice(0, 12)}`,
  title: titleOf(what),
  updated: instantOf(date),
  published: instantOf(date),
  link: [{ '@_rel': 'alternate', '@_type': 'text/html', '@_href': page }],
  content: { '@_type': 'text', '#text': what },
});

/** A day has no hour: its beginning in UTC stands for it. */
const instantOf = (day: string): string => `${day}T00:00:00Z`;

/** The beginning of a long text, up to the end of a word. */
const titleOf = (what: string): string => {
  if (what.length <= LONGEST_TITLE) return what;
  const beginning = what.slice(0, LONGEST_TITLE);
  return `${beginning.slice(0, Math.max(beginning.lastIndexOf(' '), 1)).replace(/[\s,;:]+$/, '')} …`;
};
