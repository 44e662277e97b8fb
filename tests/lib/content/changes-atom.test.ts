import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { changesAtom } from '../../../lib/content/changes-atom.ts';
import { guides } from '../../../lib/content/content.ts';
import type { Guide } from '../../../lib/content/guide.ts';

const [real] = guides;
if (!real) throw new Error('There is no guide.');
const SITE = 'https://waymark.example';

type Link = { '@_rel': string; '@_type': string; '@_href': string };
type Read = {
  '@_xmlns': string;
  id: string;
  title: string;
  updated: string;
  author: { name: string };
  link: Link[];
  entry?: {
    id: string;
    title: string;
    updated: string;
    link: Link[];
    content: { '#text': string; '@_type': string };
  }[];
};
const reader = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => ['entry', 'link'].includes(name),
});
const feedOf = (changes: Guide['changes'], siteUrl = SITE): Read => {
  const text = changesAtom({ ...real, changes }, siteUrl);
  expect(XMLValidator.validate(text)).toBe(true);
  return reader.parse(text).feed;
};
const CHANGES = [
  { date: '2026-11-22', what: 'First edition.' },
  { date: '2027-02-01', what: 'Figures of 2027, & a <b> in "What it pays".' },
  { date: '2027-01-10', what: 'A topic on queues.' },
  { date: '2027-01-10', what: 'Links mended.' },
];
const idsOf = (feed: Read): string[] => feed.entry?.map(({ id }) => id) ?? [];

describe('the changes of a guide as a feed', () => {
  it('has what RFC 4287 asks for', () => {
    const feed = feedOf(real.changes);
    expect(feed).toMatchObject({
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      id: `${SITE}/guides/backend-developer/changes.atom`,
      title: `Changes to “${real.title}”`,
      author: { name: 'Waymark' },
    });
    expect(feed.link.map((link) => [link['@_rel'], link['@_href']])).toEqual([
      ['self', feed.id],
      ['alternate', `${SITE}/guides/backend-developer#changes`],
    ]);
    expect(feed.entry).toHaveLength(real.changes.length);
    for (const { id, updated, link, content } of feed.entry ?? []) {
      expect(URL.canParse(id)).toBe(true);
      expect(updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect(link[0]?.['@_href']).toBe(`${SITE}/guides/backend-developer#changes`);
      expect(content['#text'].length).toBeGreaterThan(5);
    }
  });

  it('is newest first, in the author’s order within a day, and was updated when the newest was', () => {
    const feed = feedOf(CHANGES);
    expect(feed.entry?.map(({ title }) => title)).toEqual([
      'Figures of 2027, & a <b> in "What it pays".',
      'A topic on queues.',
      'Links mended.',
      'First edition.',
    ]);
    expect(feed.updated).toBe('2027-02-01T00:00:00Z');
  });

  it('gives each change an id of its own that stays when others come, go or change places', () => {
    const ids = idsOf(feedOf(CHANGES));
    expect(new Set(ids).size).toBe(4);
    expect(idsOf(feedOf(CHANGES.toReversed())).sort()).toEqual(ids.toSorted());
    const later = idsOf(feedOf([{ date: '2027-03-01', what: 'More.' }, ...CHANGES]));
    expect(later.slice(1)).toEqual(ids);
    expect(idsOf(feedOf([CHANGES[0] ?? { date: '', what: '' }]))).toEqual([
      `${SITE}/guides/backend-developer#changes-2026-11-22-f4825a2f0d71`,
    ]);
  });

  it('tells a change that stands twice once', () =>
    expect(idsOf(feedOf([...CHANGES, ...CHANGES]))).toEqual(idsOf(feedOf(CHANGES))));

  it('without changes is a feed all the same', () =>
    expect(feedOf([])).toMatchObject({ updated: `${real.updated}T00:00:00Z` }));

  it('cuts a long title at a word, and keeps the whole as content', () => {
    const what = 'Every figure was checked again, and the hours of the job search are longer. '
      .repeat(3)
      .trim();
    const [entry] = feedOf([{ date: '2027-01-01', what }]).entry ?? [];
    expect(entry?.title).toBe(
      'Every figure was checked again, and the hours of the job search are longer. Every figure …',
    );
    expect(entry?.content['#text']).toBe(what);
  });
});
