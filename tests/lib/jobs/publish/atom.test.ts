import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Ending, Job } from '../../../../lib/jobs/job.ts';
import { jobsAtom } from '../../../../lib/jobs/publish/atom.ts';
import { placesText } from '../../../../lib/jobs/wording/workplace-text.ts';
import { aPlace } from '../a-posting.ts';
import { aJob, hostileStrings, NOW, publisher, read } from './a-publisher.ts';

type Link = { '@_rel': string; '@_href': string; '@_title'?: string };
type Entry = {
  id: string;
  title: string;
  updated: string;
  published?: string;
  author: { name: string };
  link: Link[];
  category?: { '@_term': string; '@_scheme'?: string; '@_label'?: string }[];
  summary: { '#text': string; '@_type': string };
  rights?: string;
};
type Feed = { id: string; title: string; subtitle: string; updated: string; link: Link[]; entry?: Entry[] };

const reader = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 100_000_000 },
  isArray: (name) => ['entry', 'link', 'category'].includes(name),
});
const written = (
  jobs: Job[],
  { raw = {}, closings = [] as { job: Job; ending: Ending }[], asOf = '2026-11-22T09:00:00.000Z' } = {},
): Feed => {
  const counts = { total: jobs.length, employers: 1 };
  const state = { filter: read(raw), counts, jobs, closings, asOf, now: NOW };
  const text = jobsAtom(state, publisher);
  expect(XMLValidator.validate(text)).toBe(true);
  return reader.parse(text).feed;
};
const entryOf = (job: Job, ending: Ending | null = null): Entry => {
  const feed = written(ending ? [] : [job], ending ? { closings: [{ job, ending }] } : {});
  const [entry] = feed.entry ?? [];
  if (!entry) throw new Error('The feed has no entry.');
  return entry;
};
const takenDown: Ending = { how: 'taken-down', at: '2026-11-20T06:00:00.000Z' };

describe('a feed', () => {
  it('is known by its one address, and leads to itself and to the board', () => {
    const feed = written([aJob()], { raw: { level: 'senior', role: 'data-engineer' } });
    const query = 'role=data-engineer&level=senior';
    expect(feed.id).toBe(`https://waymark.example.org/jobs.atom?${query}`);
    expect(feed.link.map((link) => [link['@_rel'], link['@_href']])).toEqual([
      ['self', feed.id],
      ['alternate', `https://waymark.example.org/jobs?${query}`],
    ]);
    expect(feed.title).toBe('Senior DATA-ENGINEER jobs');
    expect(feed.subtitle).toMatch(/^1 senior DATA-ENGINEER job from 1 employer\. /);
  });

  it('holds the openings in the given order, then the closings', () => {
    const [one, two, closed] = [aJob({ title: 'One' }), aJob({ title: 'Two' }), aJob({ title: 'Three' })];
    const feed = written([two, one], { closings: [{ job: closed, ending: takenDown }] });
    expect(feed.entry?.map(({ title }) => title)).toEqual([
      'Two at Acme',
      'One at Acme',
      'Closed: Three at Acme',
    ]);
  });

  it('was updated when the last of its entries was; an empty one at the last import', () => {
    const old = aJob({ firstSeenAt: '2026-11-02T00:00:00.000Z' });
    expect(written([old]).updated).toBe('2026-11-02T00:00:00.000Z');
    expect(written([old], { closings: [{ job: aJob(), ending: takenDown }] }).updated).toBe(takenDown.at);
    const empty = written([]);
    expect([empty.updated, empty.entry]).toEqual(['2026-11-22T09:00:00.000Z', undefined]);
  });
});

describe('an entry', () => {
  it('says what the list says of a job, in lines', () => {
    const entry = entryOf(
      aJob({
        id: 'abc',
        jobLocations: [aPlace('Berlin'), aPlace('Paris'), aPlace('Rome')],
        workplaceType: 'hybrid',
        level: 'senior',
        employmentType: 'full-time',
        skills: ['sql', 'docker'],
        roles: [{ role: 'backend-developer', evidence: 'title' }],
      }),
    );
    expect(entry).toMatchObject({
      id: 'https://waymark.example.org/jobs/abc',
      author: { name: 'Acme' },
      published: '2026-11-01T00:00:00.000Z',
    });
    expect(entry.link).toMatchObject([{ '@_rel': 'alternate', '@_href': entry.id }]);
    expect(entry.summary['@_type']).toBe('text');
    expect(entry.summary['#text'].split('\n')).toEqual([
      'Place: Berlin · Paris · Rome',
      'Workplace: Hybrid',
      'Pay as posted: not stated',
      'Level in the title: Senior',
      'Employment: Full-time',
      'Skills named: SQL, DOCKER',
    ]);
    expect(entry.category?.map((category) => [category['@_term'], category['@_label']])).toEqual([
      ['backend-developer', 'BACKEND-DEVELOPER'],
      ['senior', 'Senior'],
      ['sql', 'SQL'],
      ['docker', 'DOCKER'],
    ]);
  });

  it('says once what is not stated', () => {
    const entry = entryOf(aJob({ jobLocations: [], workplaceType: null, baseSalary: [], level: null }));
    expect(entry.summary['#text'].split('\n').slice(0, 4)).toEqual([
      'Place not stated',
      'Workplace not stated',
      'Pay as posted: not stated',
      'Level in the title: not stated',
    ]);
  });

  it('was updated when we first saw it, or at its own newer date, never at one to come', () => {
    const updated = (datePosted: string | null) => entryOf(aJob({ datePosted })).updated;
    expect(updated('2026-11-01')).toBe('2026-11-02T00:00:00.000Z');
    expect(updated('2026-11-20')).toBe('2026-11-20T00:00:00.000Z');
    expect(updated('2026-11-23')).toBe('2026-11-02T00:00:00.000Z');
    expect(updated(null)).toBe('2026-11-02T00:00:00.000Z');
    expect(entryOf(aJob({ datePosted: null }))).not.toHaveProperty('published');
  });

  it('names the source that asks for it, with a link', () => {
    const url = 'https://remotive.com/remote-jobs/software-dev/engineer-1';
    const entry = entryOf(aJob({ sourceId: 'remotive', url }));
    expect(entry.link[1]).toMatchObject({ '@_rel': 'via', '@_href': url, '@_title': 'Remotive' });
    expect(entry.summary['#text']).toContain(`Via Remotive: ${url}`);
  });

  it('says where its source forbids handing it on, open or closed', () => {
    const theirs = aJob({ sourceId: 'remotive' });
    expect(entryOf(theirs).rights).toMatch(/^May be shown to your own reader.* forbids handing it on/);
    expect(entryOf(theirs, takenDown).rights).toBe(entryOf(theirs).rights);
    expect(entryOf(aJob({ sourceId: 'greenhouse:acme' }))).not.toHaveProperty('rights');
  });

  it('calls a sample a sample, and a likely role likely', () => {
    const sample = entryOf(aJob({ sample: true }));
    expect(sample.title).toBe('Backend Developer at Acme (sample)');
    expect(sample.summary['#text']).toMatch(/^A sample, invented/);
    const likely = aJob({ roles: [{ role: 'data-engineer', evidence: 'description' }] });
    const feed = written([likely], { raw: { role: 'data-engineer' } });
    expect(feed.entry?.[0]?.summary['#text']).toContain('likely');
  });

  it.each([
    [takenDown, '2026-11-20T06:00:00.000Z', 'Closed: gone from its source on 2026-11-20'],
    [
      { how: 'closing-date', at: '2026-11-20' },
      '2026-11-21T00:00:00.000Z',
      'Closed: its closing date was 2026-11-20',
    ],
    [
      { how: 'unseen', at: '2026-10-20T08:00:00.000Z' },
      '2026-11-19T00:00:00.000Z',
      'Probably closed: last seen on 2026-10-20',
    ],
  ] as const)('of a closing keeps its id and says how and when: %o', (ending, updated, line) => {
    const job = aJob({ id: 'abc', skills: ['sql'] });
    const entry = entryOf(job, ending);
    expect([entry.id, entry.updated]).toEqual([entryOf(job).id, updated]);
    const isSure = ending.how !== 'unseen';
    expect(entry.title).toBe(`${isSure ? 'Closed' : 'Probably closed'}: Backend Developer at Acme`);
    expect(entry.summary['#text'].split('\n')[0]).toBe(line);
    expect(entry.category?.map((category) => category['@_term'])).toEqual([
      isSure ? 'closed' : 'probably-closed',
      'sql',
    ]);
  });
});

describe('hostile words in a job', () => {
  // What XML cannot hold is gone, and a line is a line.
  const plain = (text: string): string =>
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these may not come out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const strings = hostileStrings();

  it(`come out as they are, in the feed of all ${strings.length}`, () => {
    const jobs = strings.map((text) =>
      aJob({
        title: text,
        hiringOrganization: { name: text, slug: 'x' },
        jobLocations: [aPlace(text)],
        skills: [text],
      }),
    );
    const entries = written(jobs).entry ?? [];
    expect(entries).toHaveLength(strings.length);
    for (const [at, { title, summary, category }] of entries.entries()) {
      const text = strings[at] ?? '';
      expect(title).toBe(plain(`${text} at ${text}`));
      expect(summary['#text'].split('\n')[0]).toBe(plain(`Place: ${placesText({ places: [aPlace(text)] })}`));
      expect(category?.[0]?.['@_label']).toBe(plain(text.toUpperCase()));
    }
  });
});
