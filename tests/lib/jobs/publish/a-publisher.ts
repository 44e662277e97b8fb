import { existsSync, readFileSync } from 'node:fs';
import type { JobFilter } from '../../../../lib/jobs/filter.ts';
import { jobFilterReader } from '../../../../lib/jobs/filter.ts';
import { type Job, jobOf, type PostingRecord } from '../../../../lib/jobs/job.ts';
import type { Publisher } from '../../../../lib/jobs/publish/publisher.ts';
import { indexOf } from '../../../../lib/jobs/search/index-builder.ts';
import type { SearchResult } from '../../../../lib/jobs/search/search-result.ts';
import { aPosting } from '../a-posting.ts';

export const NOW = new Date('2026-11-22T12:00:00Z');

/** A publisher that names things by their slugs, in capitals. */
export const publisher: Publisher = {
  siteUrl: 'https://waymark.example.org',
  names: {
    role: (slug) => slug.toUpperCase(),
    skill: (slug) => slug.toUpperCase(),
    company: (slug) => slug.toUpperCase(),
  },
  isSample: false,
};

export const known = { roles: new Set(['backend-developer', 'data-engineer']), skills: new Set(['sql']) };
export const read = jobFilterReader(known);
const vocabulary = {
  roles: [...known.roles],
  generic: { role: 'software-engineer', beside: [] },
  skillNames: new Map([['sql', 'SQL']]),
};

export const aJob = (given: Partial<PostingRecord> = {}): Job => jobOf([aPosting(given)]);

/** What a search of a market with these postings finds. */
export const found = (postings: PostingRecord[], filter: JobFilter, perPage = 20): SearchResult =>
  indexOf(postings, vocabulary).search(filter, { perPage, now: NOW });

/** Collected attack strings, which are no part of the project; a few of our own where they are not at hand. */
const hostile = new URL('../../../../../shared/hostile/', import.meta.url);
const OWN = [
  '\u0000\u0008\u001f',
  ']]>',
  '&amp;lt;',
  '<!-- -->',
  '\ud800',
  '=1+1',
  '"',
  '\r\n',
  'true',
  '\ufffe',
];

export const hostileStrings = (): string[] => {
  if (!existsSync(hostile)) {
    console.warn(`NOT TESTED with the collected hostile strings: they are not at ${hostile.pathname}.`);
    return OWN;
  }
  const text = (path: string): string => readFileSync(new URL(path, hostile), 'utf8');
  const naughty: string[] = JSON.parse(text('naughty/blns.json'));
  return [...OWN, ...naughty, ...text('xss/payloads.txt').split('\n')];
};
