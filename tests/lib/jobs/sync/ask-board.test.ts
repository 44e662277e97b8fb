import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BoardRequest } from '../../../../lib/jobs/feeds/feed.ts';
import { FetchFault } from '../../../../lib/jobs/fetch/fault.ts';
import type { Fetcher } from '../../../../lib/jobs/fetch/fetcher.ts';
import { createPace } from '../../../../lib/jobs/fetch/pace.ts';
import { askBoard, type Limits } from '../../../../lib/jobs/sync/ask-board.ts';
import type { JobBoard } from '../../../../lib/jobs/sync/boards.ts';
import { openPostings } from '../a-new-posting.ts';
import { inTurn, json, status } from '../fetch/a-server.ts';
import { type ASync, aBoard, aSync } from './a-sync.ts';

let sync: ASync;
beforeEach(async () => {
  sync = await aSync();
});
afterEach(() => sync.close());

const poll = async (board: JobBoard) => {
  const [result] = (await sync.run([board], { all: true })).results;
  if (!result) throw new Error('The board was not polled.');
  return result;
};
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('a board of Lever', () => {
  const postings = (...ids: number[]) =>
    ids.map((id) => ({
      id: `p${id}`,
      text: `Engineer ${id}`,
      hostedUrl: `https://jobs.lever.co/acme/p${id}`,
    }));
  const at = (skip: number): string => `/acme?mode=json&skip=${skip}&limit=100`;
  const aLever = () => sync.board('acme', 'lever', at(0));

  it('is read page by page until an empty one', async () => {
    sync.server.routes[at(0)] = json(postings(...range(1, 100)));
    sync.server.routes[at(100)] = json(postings(...range(101, 130)));
    sync.server.routes[at(130)] = json([]);
    expect(await poll(aLever())).toMatchObject({ outcome: 'read', summary: { inserted: 130 } });
    expect(sync.asked()).toEqual([at(0), at(100), at(130)]);
  });

  it('is not read at all when one page fails, so that nothing on it closes', async () => {
    sync.server.routes[at(0)] = json(postings(...range(1, 100)));
    sync.server.routes[at(100)] = inTurn(json(postings(101)), status(500));
    sync.server.routes[at(101)] = json([]);
    await poll(aLever());
    for (let polls = 0; polls < 3; polls += 1)
      expect(await poll(aLever())).toMatchObject({ outcome: 'failed', summary: null });
    expect(await sync.open()).toHaveLength(101);
  });

  it('that answers every page alike is not believed', async () => {
    sync.server.routes[at(0)] = json(postings(1, 2));
    sync.server.routes[at(2)] = json(postings(1, 2));
    expect((await poll(aLever())).fault).toMatch(/brings a page that was there before/);
  });

  it('keeps no mark of its first page, which says nothing of the others', async () => {
    sync.server.routes[at(0)] = json(postings(1), { etag: '"one"' });
    sync.server.routes[at(1)] = json([]);
    expect((await poll(aLever())).poll.etag).toBeNull();
  });
});

describe('a board of SmartRecruiters', () => {
  const at = (offset: number): string => `/postings?limit=100&offset=${offset}`;
  const aSmart = () => sync.board('Acme', 'smartrecruiters', at(0));
  const listed = (id: number, origin = sync.server.origin) => ({
    id: String(id),
    name: `Engineer ${id}`,
    company: { identifier: 'acme', name: 'Acme' },
    ref: `${origin}/postings/${id}`,
  });
  const detail = (id: number, text = `<p>Text of ${id}.</p>`) => ({
    ...listed(id),
    jobAd: { sections: { jobDescription: { title: 'The job', text } } },
  });
  const list = (ids: number[], totalFound = ids.length, offset = 0) =>
    json({ offset, limit: 100, totalFound, content: ids.map((id) => listed(id)) }, { etag: '"list"' });
  const texts = async (): Promise<(string | null)[]> => {
    const postings = (await openPostings(sync.store)).sort((one, two) => (one.key < two.key ? -1 : 1));
    return Promise.all(
      postings.map(async ({ id }) => (await sync.store.posting(id))?.descriptionHtml ?? null),
    );
  };

  it('is read page by page, and each opening’s text from its own answer', async () => {
    sync.server.routes[at(0)] = list([1, 2], 3);
    sync.server.routes[at(2)] = list([3], 3, 2);
    for (const id of [1, 2, 3]) sync.server.routes[`/postings/${id}`] = json(detail(id));
    expect(await poll(aSmart())).toMatchObject({ summary: { inserted: 3 }, textsMissing: 0 });
    expect(await texts()).toEqual([1, 2, 3].map((id) => expect.stringContaining(`Text of ${id}.`)));
  });

  it('is asked for a text once, and again under a new title only', async () => {
    const renamed = { ...listed(2), name: 'Senior Engineer' };
    const changed = json({ offset: 0, totalFound: 2, content: [listed(1), renamed] });
    sync.server.routes[at(0)] = inTurn(list([1, 2]), list([1, 2]), changed);
    sync.server.routes['/postings/1'] = json(detail(1));
    sync.server.routes['/postings/2'] = inTurn(
      json(detail(2)),
      json({ ...detail(2, '<p>New.</p>'), name: 'Senior Engineer' }),
    );
    await poll(aSmart());
    expect(await poll(aSmart())).toMatchObject({ summary: { unchanged: 2, updated: 0 } });
    expect(await poll(aSmart())).toMatchObject({ summary: { unchanged: 1, updated: 1 } });
    expect(sync.asked().filter((path) => path.startsWith('/postings/'))).toEqual([
      '/postings/1',
      '/postings/2',
      '/postings/2',
    ]);
    expect((await texts())[1]).toContain('New.');
  });

  it('with many texts is asked for 200 a poll, and never says "unchanged" before all are there', async () => {
    const ids = range(1, 250);
    sync.server.routes[at(0)] = list(ids);
    for (const id of ids) sync.server.routes[`/postings/${id}`] = json(detail(id));
    expect(await poll(aSmart())).toMatchObject({ textsMissing: 50, poll: { etag: null } });
    expect(await poll(aSmart())).toMatchObject({
      textsMissing: 0,
      summary: { updated: 50, unchanged: 200 },
      poll: { etag: '"list"' },
    });
    expect(sync.asked()).toHaveLength(252);
    // Ten a second to one host.
    expect(sync.clock.pauses.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(25_000);
  });

  it('keeps an opening whose text fails, and lets the texts be after five faults', async () => {
    const ids = range(1, 40);
    sync.server.routes[at(0)] = list(ids);
    for (const id of ids) sync.server.routes[`/postings/${id}`] = status(404);
    expect(await poll(aSmart())).toMatchObject({
      outcome: 'read',
      textsMissing: 40,
      summary: { inserted: 40 },
    });
    expect(sync.asked().length).toBeLessThan(1 + 5 + 8);
  });

  it('is asked for texts on its own server only', async () => {
    const elsewhere = listed(1, 'https://elsewhere.example');
    sync.server.routes[at(0)] = json({ offset: 0, totalFound: 1, content: [elsewhere] });
    expect(await poll(aSmart())).toMatchObject({ textsMissing: 0, summary: { inserted: 1 } });
    expect(sync.asked()).toEqual([at(0)]);
  });

  it('that stops short of its own count is not believed', async () => {
    sync.server.routes[at(0)] = list([1], 2);
    sync.server.routes[at(1)] = list([], 2, 1);
    expect((await poll(aSmart())).fault).toMatch(/says it has 2 openings and sent 1/);
  });

  it('without openings is unknown until it had some', async () => {
    sync.server.routes[at(0)] = inTurn(list([]), list([1]), list([]));
    sync.server.routes['/postings/1'] = json(detail(1));
    expect((await poll(aSmart())).fault).toMatch(/never had any here: check the board's name/);
    await poll(aSmart());
    expect(await poll(aSmart())).toMatchObject({ outcome: 'read', summary: { held: [{ absent: 1 }] } });
    expect(await sync.open()).toEqual(['Engineer 1']);
  });
});

/** A fetcher that knows what each address answers. */
const aFetcher = (answers: Record<string, number | unknown[]>): Fetcher & { asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    ask: async ({ address }) => {
      asked.push(address);
      const answer = answers[address] ?? 404;
      if (typeof answer === 'number')
        throw new FetchFault(`${address} answers ${answer}.`, { status: answer });
      const bytes = Buffer.from(JSON.stringify(answer));
      return { unchanged: false, bytes, address, validators: { etag: null, lastModified: null } };
    },
    close: async () => {},
  };
};
const page = (number: number): string => `https://one.example/acme?page=${number}`;
/** A board of Lever's shape at addresses of the test's own. */
const aPagedBoard = (request: Partial<BoardRequest> = {}): JobBoard => {
  const board = aBoard({ feed: 'lever' });
  const next = (_: unknown, address: string) => page(Number(address.split('=').at(-1)) + 1);
  return { ...board, feed: { ...board.feed, request: { address: () => page(1), next, ...request } } };
};
const posting = (id: string) => ({ id, text: 'Engineer' });

describe('the pages of a board', () => {
  const ask = (board: JobBoard, fetcher: Fetcher, limits?: Limits) => {
    const { clock } = sync;
    const { signal } = new AbortController();
    const asking = { fetcher, clock, signal, pace: createPace(clock), random: () => 0 };
    return askBoard(board, asking, { onPage: () => {}, ...(limits && { limits }) });
  };
  const endless = (): Fetcher =>
    aFetcher(Object.fromEntries(range(1, 40).map((at) => [page(at), [posting(`p${at}`)]])));
  const limits = { rows: 1_000, pages: 1_000, bytes: 1_000_000 };

  it.each([
    [{ ...limits, rows: 10 }, /more than 10 openings/],
    [{ ...limits, pages: 10 }, /more than 10 pages/],
    [{ ...limits, bytes: 200 }, /more than 0 MB/],
  ])('end at the limits %j', async (given, sentence) => {
    await expect(ask(aPagedBoard(), endless(), given)).rejects.toThrow(sentence);
  });

  it('lead to no other server', async () => {
    const board = aPagedBoard({ next: () => 'https://elsewhere.example/acme' });
    const fetcher = aFetcher({ [page(1)]: [posting('a')] });
    await expect(ask(board, fetcher)).rejects.toThrow(/leads to a page on another server/);
    expect(fetcher.asked).toEqual([page(1)]);
  });

  it('of a feed of the newest openings are as many as are enough', async () => {
    const answer = await ask(aPagedBoard({ enoughPages: 3 }), endless());
    expect(answer).toMatchObject({ records: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }] });
  });
});

describe('a board at another address of its feed', () => {
  it('is found there when the first knows no such board', async () => {
    const other = 'https://two.example/acme';
    const board = aPagedBoard({ otherAddress: () => other, next: () => null });
    const run = async (second: number | unknown[]) => {
      const fetcher = aFetcher({ [other]: second });
      const { results } = await sync.run([board], { all: true, fetcher });
      return { asked: fetcher.asked, result: results[0] };
    };
    expect(await run([posting('a')])).toMatchObject({
      asked: [page(1), other],
      result: { outcome: 'read', summary: { inserted: 1 } },
    });
    expect((await run(404)).result).toMatchObject({ outcome: 'gone' });
    expect((await run(403)).result).toMatchObject({ outcome: 'failed' });
  });
});
