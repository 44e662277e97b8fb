import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BOARD_FEEDS } from '../../../../lib/jobs/feeds/formats.ts';
import { parseBoards } from '../../../../lib/jobs/sync/boards.ts';
import { openPostings } from '../a-new-posting.ts';
import { inTurn, json, status } from '../fetch/a-server.ts';
import { type ASync, aSync } from './a-sync.ts';

/** Polls of sites that gather openings, and of web pages. */

let sync: ASync;
beforeEach(async () => {
  sync = await aSync();
});
afterEach(() => sync.close());

/** One entry of a list, whose address this test's server answers at. */
const poll = async (feed: string, path: string) => {
  const entry = { name: 'A site', feed, address: `${sync.server.origin}${path}`, verified: false };
  const { results } = await sync.run(parseBoards({ boards: [entry] }, 'boards.json'), { all: true });
  if (!results[0]) throw new Error('It was not polled.');
  return results[0];
};

describe('every feed that is polled', () => {
  it('is asked at an address of its own', () => {
    const polled = BOARD_FEEDS.filter(({ request }) => request);
    expect(polled.length).toBe(BOARD_FEEDS.length - 1);
    for (const { name, request, boardOf } of polled)
      expect(boardOf(request?.address('acme') ?? ''), name).not.toBeNull();
  });
});

describe('a site that gathers openings', () => {
  const arbeitnow = (id: number, next: string | null) =>
    json({
      data: [
        {
          slug: `job-${id}`,
          title: `Engineer ${id}`,
          company_name: `Acme ${id}`,
          url: `https://www.arbeitnow.com/${id}`,
        },
      ],
      links: { next },
      meta: { current_page: id },
    });

  it('is read to the page that is enough, and closes nothing', async () => {
    for (const at of [1, 2, 3, 4])
      sync.server.routes[`/api?page=${at}`] = arbeitnow(at, 'https://elsewhere.example');
    expect(await poll('arbeitnow', '/api?page=1')).toMatchObject({
      outcome: 'read',
      summary: { inserted: 3 },
    });
    expect(sync.asked()).toEqual(['/api?page=1', '/api?page=2', '/api?page=3']);
    const [posting] = await openPostings(sync.store);
    expect(posting).toMatchObject({
      sourceId: 'arbeitnow',
      hiringOrganization: { name: expect.stringMatching(/^Acme/) },
    });

    sync.server.routes['/api?page=1'] = arbeitnow(9, null);
    for (let polls = 0; polls < 3; polls += 1) {
      sync.clock.pass(2 * 3_600_000);
      expect(await poll('arbeitnow', '/api?page=1')).toMatchObject({ outcome: 'read', closed: 0 });
    }
    expect(await sync.open()).toHaveLength(4);
  });

  it('is read by the place of each page’s first opening', async () => {
    const himalayas = (at: number) =>
      json({
        jobs: [{ guid: `https://himalayas.app/jobs/${at}`, title: `Engineer ${at}`, companyName: 'Acme' }],
        offset: at,
        totalCount: 2,
      });
    sync.server.routes['/api?offset=0'] = himalayas(0);
    sync.server.routes['/api?offset=1'] = himalayas(1);
    expect(await poll('himalayas', '/api?offset=0')).toMatchObject({ summary: { inserted: 2 } });
    expect(sync.asked()).toEqual(['/api?offset=0', '/api?offset=1']);
  });

  it('is asked no sooner than it allows, whoever wants it', async () => {
    sync.server.routes['/api'] = json({ jobs: [] });
    const { poll: after } = await poll('remotive', '/api');
    expect(Date.parse(after.dueAt) - sync.clock.now()).toBe(6 * 3_600_000);
    sync.clock.pass(5.9 * 3_600_000);
    await expect(poll('remotive', '/api')).rejects.toThrow('It was not polled.');
  });
});

describe('"unchanged" of the newest openings', () => {
  it('closes none that newer ones have pushed out, however often it comes', async () => {
    const remotive = (...ids: number[]) =>
      json(
        {
          jobs: ids.map((id) => ({
            ...{ id, url: `https://remotive.com/remote-jobs/${id}`, title: `Engineer ${id}` },
            company_name: 'Acme',
          })),
        },
        { etag: `"${ids}"` },
      );
    sync.server.routes['/api'] = inTurn(remotive(1, 2), remotive(2, 3), status(304));
    const outcomes: unknown[] = [];
    for (let polls = 0; polls < 5; polls += 1) {
      const { outcome, closed } = await poll('remotive', '/api');
      outcomes.push([outcome, closed]);
      sync.clock.pass(7 * 3_600_000);
    }
    expect(outcomes).toEqual(['read', 'read', ...Array(3).fill('unchanged')].map((outcome) => [outcome, 0]));
    expect(await sync.open()).toEqual(['Engineer 1', 'Engineer 2', 'Engineer 3']);
  });
});

describe('a site that allows one question an hour', () => {
  const site = () => [sync.board('jobicy', 'jobicy', '/api')];
  const hourly = async (): Promise<void> => {
    sync.clock.pass(59 * 60_000);
    await sync.run(site(), { all: true });
    expect(sync.asked()).toHaveLength(1);
    sync.clock.pass(60_000);
    await sync.run(site(), { all: true });
    expect(sync.asked()).toHaveLength(2);
  };

  it('is asked once also when that fails', async () => {
    sync.server.routes['/api'] = status(500, { 'retry-after': '0' });
    expect((await sync.run(site())).results).toMatchObject([{ outcome: 'failed', poll: { failures: 1 } }]);
    expect(sync.asked()).toHaveLength(1);
    await hourly();
  });

  it('is asked once also by a run that was killed, and by no other run meanwhile', async () => {
    const killed = sync.run(site());
    await sync.server.arrival();
    // From here on the database is as that run leaves it.
    expect((await sync.run(site(), { all: true })).results).toEqual([]);
    sync.server.routes['/api'] = status(500);
    await hourly();
    sync.clock.expire(30_000);
    await killed;
  });
});

describe('a web page', () => {
  it('is polled by its address, and what is broken in it is counted', async () => {
    const posting = { '@type': 'JobPosting', title: 'Engineer', hiringOrganization: { name: 'Acme' } };
    const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
    const page = `<!doctype html>${script(JSON.stringify(posting))}${script('{"@type":')}`;
    sync.server.routes['/careers'] = (_, response) => response.end(page);
    const { board, summary } = await poll('json-ld', '/careers');
    expect(board.sourceId).toBe('json-ld:127.0.0.1');
    expect(summary).toMatchObject({ inserted: 1, refused: 1 });
    expect(await sync.open()).toEqual(['Engineer']);
  });
});
