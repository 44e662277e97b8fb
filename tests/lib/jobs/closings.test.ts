import { describe, expect, it } from 'vitest';
import { closedIndex, gatherClosings } from '../../../lib/jobs/closings.ts';
import { jobFilterReader } from '../../../lib/jobs/filter.ts';
import type { PostingRecord } from '../../../lib/jobs/job.ts';
import { lastToClose, loadOpenings, mostClosed } from '../../../lib/jobs/load-openings.ts';
import { openSqliteStore } from '../../../lib/jobs/stores/sqlite.ts';
import { aNewPosting, apply, someChanges } from './a-new-posting.ts';
import { aPosting } from './a-posting.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const vocabulary = {
  roles: ['backend-developer'],
  generic: { role: 'software-engineer', beside: [] },
  skillNames: new Map([['sql', 'SQL']]),
};
const read = jobFilterReader({ roles: new Set(vocabulary.roles), skills: new Set(['sql']) });

const aClosed = (given: Partial<PostingRecord> = {}) =>
  aPosting({ status: 'closed', closedAt: '2026-11-20T06:00:00.000Z', ...given });
/** The ids and ends of what is told of these postings. */
const told = (postings: PostingRecord[], raw = {}, { open = [] as string[], most = 50 } = {}) => {
  const gatherer = gatherClosings(vocabulary.skillNames, NOW);
  for (const posting of postings) gatherer.add(posting);
  for (const group of open) gatherer.keepOpen(group);
  return closedIndex(gatherer.finish(), vocabulary)(read(raw), { most, now: NOW });
};
const ids = (...given: Parameters<typeof told>) => told(...given).map(({ job }) => job.id);

describe('the closings of a market', () => {
  it('are told the last one first, equal times by id, no more than asked for', () => {
    const [a, b, c] = [
      aClosed({ id: 'b-later', closedAt: '2026-11-21T06:00:00.000Z', datePosted: null }),
      aClosed({ id: 'a-later', closedAt: '2026-11-21T06:00:00.000Z', datePosted: '2026-01-01' }),
      aClosed({ id: 'first' }),
    ];
    expect(ids([c, b, a])).toEqual(['a-later', 'b-later', 'first']);
    expect(ids([a, b, c], {}, { most: 1 })).toEqual(['a-later']);
    expect(told([c])[0]?.ending).toEqual({ how: 'taken-down', at: '2026-11-20T06:00:00.000Z' });
  });

  it('reach thirty days back, by the day a list stopped showing the job', () => {
    const past = [
      aClosed({ id: 'closed-now', closedAt: '2026-10-23T12:00:00.000Z' }),
      aClosed({ id: 'closed-before', closedAt: '2026-10-23T11:59:59.999Z' }),
      aPosting({ id: 'date-now', validThrough: '2026-10-23' }),
      aPosting({ id: 'date-before', validThrough: '2026-10-22' }),
      aPosting({ id: 'unseen-now', sourceId: 'remotive', lastSeenAt: '2026-10-20T08:00:00.000Z' }),
      aPosting({ id: 'unseen-before', sourceId: 'remotive', lastSeenAt: '2026-09-01T08:00:00.000Z' }),
      aPosting({ id: 'open' }),
    ];
    expect(ids(past).sort()).toEqual(['closed-now', 'date-now', 'unseen-now']);
  });

  it('meet the same filter as the openings did', () => {
    const postings = [
      aClosed({ id: 'entry', level: 'entry', roles: [{ role: 'backend-developer', evidence: 'title' }] }),
      aClosed({ id: 'senior', level: 'senior', title: 'Plumber' }),
    ];
    expect(ids(postings, { level: 'entry' })).toEqual(['entry']);
    expect(ids(postings, { role: 'backend-developer' })).toEqual(['entry']);
    expect(ids(postings, { q: 'plumber', page: '7', sort: 'match' })).toEqual(['senior']);
    expect(ids(postings, { level: 'lead' })).toEqual([]);
    expect(ids([], {})).toEqual([]);
  });

  it('hold no job that is open by another of its posts', () => {
    const group = 'greenhouse:acme:job';
    expect(ids([aClosed({ group })], {}, { open: [group] })).toEqual([]);
  });

  it('tell a job of several posts once, by those that went last', () => {
    const group = 'greenhouse:acme:job';
    const post = (id: string, key: string, closedAt: string) => aClosed({ id, key, group, closedAt });
    const first = post('gone-before', 'k:a:1', '2026-11-10T06:00:00.000Z');
    const speaker = post('speaker', 'k:a:2', '2026-11-20T06:00:00.000Z');
    const other = post('other', 'k:a:3', '2026-11-20T06:00:00.000Z');
    const [closing, ...more] = told([other, first, aClosed(), speaker], {}).filter(
      ({ job }) => job.group === group,
    );
    expect(more).toEqual([]);
    expect([closing?.job.id, closing?.job.posts]).toEqual(['speaker', ['speaker', 'other']]);
  });
});

it('the openings of a store come with what closed in it, and with what ended by its own date', async () => {
  const store = openSqliteStore(':memory:');
  const insert = [
    aNewPosting({ id: 'open' }),
    aNewPosting({ id: 'down' }),
    aNewPosting({ id: 'over', validThrough: '2026-11-21' }),
    aNewPosting({ id: 'post-open', group: 'shared' }),
    aNewPosting({ id: 'post-over', group: 'shared', validThrough: '2026-11-21' }),
  ];
  await apply(store, {
    at: '2026-11-01T08:00:00.000Z',
    removeSamples: false,
    sources: [someChanges({ insert })],
  });
  await apply(store, {
    at: '2026-11-20T08:00:00.000Z',
    removeSamples: false,
    sources: [someChanges({ close: ['down'] })],
  });
  const { closings } = await loadOpenings(store, vocabulary.skillNames, NOW);
  const found = closedIndex(closings, vocabulary)(read({}), { most: 50, now: NOW });
  expect(found.map(({ job, ending }) => [job.id, ending])).toEqual([
    ['over', { how: 'closing-date', at: '2026-11-21' }],
    ['down', { how: 'taken-down', at: '2026-11-20T08:00:00.000Z' }],
  ]);
  await store.close();
});

describe('the closings that are read', () => {
  /** A store of these closed postings, the last ones first, that notes how many it was asked for. */
  const aStoreOf = (closed: PostingRecord[], open: PostingRecord[] = []) => {
    const asked: number[] = [];
    const closedSince = async (_: string, most: number) => {
      asked.push(most);
      return closed.slice(0, most);
    };
    const openPostings = async function* () {
      yield open;
    };
    return { asked, store: { version: async () => 'v1', openPostings, closedSince } };
  };
  const read = async (closed: PostingRecord[], most: number) =>
    (await lastToClose(aStoreOf(closed).store, NOW, most)).map(({ id }) => id);

  it('are more than a month of a large market closes', async () => {
    expect([0, 16_000, 40_000].map(mostClosed)).toEqual([20_000, 20_000, 20_000]);
    expect([40_001, 206_000].map(mostClosed)).toEqual([20_001, 103_000]);
    const { asked, store } = aStoreOf([], [aPosting()]);
    await loadOpenings(store, vocabulary.skillNames, NOW);
    expect(asked).toEqual([20_001]);
  });

  it('hold every post of a job, or none of those that went at one moment', async () => {
    const single = aClosed({ id: 'single' });
    const posts = ['x', 'y'].map((id) => aClosed({ id, key: `u:a:${id}`, group: 'u' }));
    expect(await read([single, ...posts], 3)).toEqual(['single', 'x', 'y']);
    expect(await read([single, ...posts], 2)).toEqual(['single']);
    expect(await read([single, ...posts], 1)).toEqual(['single']);
    expect(await read([...posts, single], 2)).toEqual(['x', 'y']);
  });

  it('leave no job out whose older post fell behind the cut', async () => {
    const last = aClosed({ id: 'last', group: 'u', closedAt: '2026-11-15T06:00:00.000Z' });
    const before = aClosed({ id: 'before', group: 'u', closedAt: '2026-11-14T06:00:00.000Z' });
    expect(await read([last, before], 1)).toEqual(['last']);
  });
});
