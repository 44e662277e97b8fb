import { ashby } from './feeds/ashby.ts';
import type { BoardFeed } from './feeds/feed.ts';
import { greenhouse } from './feeds/greenhouse.ts';
import { lever } from './feeds/lever.ts';
import { personio } from './feeds/personio.ts';
import { recruitee } from './feeds/recruitee.ts';
import { smartrecruiters } from './feeds/smartrecruiters.ts';
import { workable } from './feeds/workable.ts';

/** Employers' boards. A new feed is its mapper and one line here. */
export const BOARD_FEEDS: readonly BoardFeed[] = [
  greenhouse,
  lever,
  ashby,
  smartrecruiters,
  workable,
  recruitee,
  personio,
];
/** Tables of anybody's making, read by a mapping. */
export const TABLE_FORMATS = ['csv', 'jsonl'] as const;

export const FORMATS: readonly string[] = [...BOARD_FEEDS.map((feed) => feed.name), ...TABLE_FORMATS];

export const boardFeed = (format: string): BoardFeed | null =>
  BOARD_FEEDS.find((feed) => feed.name === format) ?? null;
