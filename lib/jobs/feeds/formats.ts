import { arbeitnow } from './arbeitnow.ts';
import { ashby } from './ashby.ts';
import { type BoardFeed, EMPLOYERS_OWN, type FeedTerms } from './feed.ts';
import { greenhouse } from './greenhouse.ts';
import { himalayas } from './himalayas.ts';
import { jobicy } from './jobicy.ts';
import { jsonLd } from './json-ld.ts';
import { lever } from './lever.ts';
import { personio } from './personio.ts';
import { recruitee } from './recruitee.ts';
import { remoteok } from './remoteok.ts';
import { remotive } from './remotive.ts';
import { smartrecruiters } from './smartrecruiters.ts';
import { workable } from './workable.ts';

/** Employers' boards, sites that gather openings, and web pages. A new feed is its mapper and one line here. */
export const BOARD_FEEDS: readonly BoardFeed[] = [
  greenhouse,
  lever,
  ashby,
  smartrecruiters,
  workable,
  recruitee,
  personio,
  arbeitnow,
  remotive,
  remoteok,
  himalayas,
  jobicy,
  jsonLd,
];
/** Tables of anybody's making, read by a mapping. */
export const TABLE_FORMATS = ['csv', 'jsonl'] as const;

export const FORMATS: readonly string[] = [...BOARD_FEEDS.map((feed) => feed.name), ...TABLE_FORMATS];

export const boardFeed = (format: string): BoardFeed | null =>
  BOARD_FEEDS.find((feed) => feed.name === format) ?? null;

/** The feed that a source's openings came by; null for tables and the sample. */
export const feedOf = (sourceId: string): BoardFeed | null => boardFeed(sourceId.split(':', 1)[0] ?? '');

/** The feed whose terms count for a source: a web page of a site that has a feed is that site's, however it was read. */
export const keeperOf = (sourceId: string): BoardFeed | null => {
  const feed = feedOf(sourceId);
  if (feed?.window !== 'page') return feed;
  const site = `https://${sourceId.slice(feed.name.length + 1)}/`;
  return BOARD_FEEDS.find(({ window, boardOf }) => window === 'newest' && boardOf(site) !== null) ?? feed;
};

/** What is asked of a site that shows this source's openings. A table is the operator's own: nothing. */
export const termsOf = (sourceId: string): FeedTerms => keeperOf(sourceId)?.terms ?? EMPLOYERS_OWN;

/**
 * Whether an opening of this source is doubtful when no answer has shown it for long: absence closes none of them,
 * and nobody says that one has ended. A table is a list somebody made: its rows stand until it says otherwise.
 */
export const fadesUnseen = (sourceId: string): boolean => {
  const feed = feedOf(sourceId);
  return feed !== null && feed.window !== 'whole-board';
};
