import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importOpenings } from '../../../../lib/jobs/import/import-openings.ts';
import { type JobStore, StoreError } from '../../../../lib/jobs/stores/store.ts';
import { planSync, type Synced } from '../../../../lib/jobs/sync/sync-boards.ts';
import { inTurn, json, type Route, status } from '../fetch/a-server.ts';
import { type ASync, aSync, openingsOf } from './a-sync.ts';

const HOUR = 3_600_000;
let sync: ASync;
beforeEach(async () => {
  sync = await aSync();
});
afterEach(() => sync.close());

const route = (path: string, ...answers: Route[]): void => {
  sync.server.routes[path] = inTurn(...answers);
};
const page: Route = (_, response) => response.end('<!doctype html><title>Jobs</title>');

describe('a sync', () => {
  it('imports what its boards answer, each into its own source', async () => {
    route('/acme', json(openingsOf(1, 2)));
    route('/other', json(openingsOf(3)));
    const { results } = await sync.run([sync.board('acme'), sync.board('other')]);
    expect(results.map(({ outcome, summary }) => [outcome, summary?.inserted])).toEqual([
      ['read', 2],
      ['read', 1],
    ]);
    expect((await sync.store.sources()).map(({ id, open }) => [id, open])).toEqual([
      ['greenhouse:acme', 2],
      // Its records name the board "acme", which is not for it to write to.
      ['greenhouse:other', 1],
    ]);
  });

  it('asks a board again when it is due, and not before', async () => {
    route('/acme', json(openingsOf(1)));
    const boards = [sync.board('acme')];
    await sync.run(boards);
    sync.clock.pass(4 * HOUR - 60_000);
    const early = await sync.run(boards);
    expect([early.results.length, early.waiting.length]).toEqual([0, 1]);
    sync.clock.pass(60_000);
    expect((await sync.run(boards)).results).toMatchObject([
      { outcome: 'read', summary: { unchanged: 1, inserted: 0 } },
    ]);
    expect(sync.asked()).toHaveLength(2);
    expect((await sync.run(boards, { all: true })).results).toHaveLength(1);
  });

  it('closes an opening after two good polls without it', async () => {
    route('/acme', json(openingsOf(1, 2, 3)), json(openingsOf(1, 2)));
    const boards = [sync.board('acme')];
    const closed: number[] = [];
    for (let polls = 0; polls < 3; polls += 1) {
      closed.push(...(await sync.run(boards, { all: true })).results.map((result) => result.closed));
    }
    expect(closed).toEqual([0, 0, 1]);
    expect(await sync.open()).toEqual(['Engineer 1', 'Engineer 2']);
  });

  it('asks only for a newer answer, and takes "unchanged" for the same answer once more', async () => {
    const marks = { etag: '"v2"', 'last-modified': 'Sun, 22 Nov 2026 08:00:00 GMT' };
    route('/acme', json(openingsOf(1, 2, 3)), json(openingsOf(1, 2), marks), status(304));
    const boards = [sync.board('acme')];
    await sync.run(boards);
    sync.clock.pass(5 * HOUR);
    await sync.run(boards);
    const version = await sync.store.version();
    sync.clock.pass(5 * HOUR);
    expect((await sync.run(boards)).results).toMatchObject([
      { outcome: 'unchanged', closed: 1, poll: { etag: '"v2"', failures: 0 } },
    ]);
    expect(sync.server.seen.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      undefined,
      '"v2"',
    ]);
    expect(await sync.open()).toEqual(['Engineer 1', 'Engineer 2']);
    expect(await sync.store.version()).not.toBe(version);

    const settled = await sync.store.version();
    sync.clock.pass(5 * HOUR);
    expect((await sync.run(boards)).results).toMatchObject([{ outcome: 'unchanged', closed: 0 }]);
    expect(await sync.store.version()).toBe(settled);
    const [source] = await sync.store.sources();
    expect(source?.lastConfirmedAt).toBe(new Date(sync.clock.now()).toISOString());
    await sync.run(boards, { all: true, whole: true });
    expect(sync.server.seen.at(-1)?.headers['if-none-match']).toBeUndefined();
  });

  it('asks for the whole answer where the database has none of it', async () => {
    route('/acme', json(openingsOf(1), { etag: '"v1"' }));
    const board = sync.board('acme');
    const time = new Date(sync.clock.now()).toISOString();
    const mark = { etag: '"v1"', lastModified: null };
    await sync.store.savePoll({
      ...{ board: board.id, dueAt: time, polledAt: time, outcome: 'read', failures: 0 },
      ...mark,
    });
    expect((await sync.run([board])).results).toMatchObject([{ outcome: 'read' }]);
    expect(sync.server.seen[0]?.headers['if-none-match']).toBeUndefined();
  });

  describe('after another import into the same source', () => {
    /** Imports an answer of the board's from a file. */
    const importFile = (...ids: number[]) =>
      importOpenings({
        ...{
          format: 'greenhouse',
          text: JSON.stringify(openingsOf(...ids)),
          name: 'old.json',
          company: 'Acme',
        },
        classify: () => ({ roles: [], level: null, experienceRequirements: [], skills: [] }),
        store: sync.store,
        now: new Date(sync.clock.now()),
      });
    const marks = () => sync.server.seen.map(({ headers }) => headers['if-none-match']);

    it('asks for the whole answer, also when a poll between has failed', async () => {
      const whole = json(openingsOf(1, 2, 3, 4), { etag: '"v1"' });
      route('/acme', whole, status(403), whole);
      const boards = [sync.board('acme')];
      await sync.run(boards);
      sync.clock.pass(HOUR);
      await importFile(1, 2);
      sync.clock.pass(4 * HOUR);
      expect((await sync.run(boards)).results).toMatchObject([{ outcome: 'failed' }]);
      sync.clock.pass(4 * HOUR);
      expect((await sync.run(boards)).results).toMatchObject([{ outcome: 'read', closed: 0 }]);
      expect(marks()).toEqual([undefined, undefined, undefined]);
      expect(await sync.open()).toHaveLength(4);
    });

    it('lets "unchanged" confirm nothing where that import came while the board was asked', async () => {
      route(
        '/acme',
        json(openingsOf(1, 2, 3, 4), { etag: '"v1"' }),
        (request, response) => void importFile(1, 2).then(() => status(304)(request, response)),
      );
      const boards = [sync.board('acme')];
      await sync.run(boards);
      sync.clock.pass(4 * HOUR);
      const { results } = await sync.run(boards);
      expect(results).toMatchObject([{ outcome: 'unchanged', closed: 0 }]);
      expect(await sync.open()).toHaveLength(4);
      sync.server.routes['/acme'] = json(openingsOf(1, 2, 3, 4));
      sync.clock.pass(4 * HOUR);
      expect((await sync.run(boards)).results).toMatchObject([{ outcome: 'read' }]);
      expect(marks()).toEqual([undefined, '"v1"', undefined]);
    });
  });

  it('begins with whom it never asked, then the longest overdue', () => {
    const now = sync.clock.now();
    const poll = (board: string, hours: number) => ({
      ...{ board: `greenhouse:${board}`, outcome: 'read', failures: 0, etag: null, lastModified: null },
      dueAt: new Date(now - hours * HOUR).toISOString(),
      polledAt: new Date(now - 9 * HOUR).toISOString(),
    });
    const boards = ['one', 'two', 'never', 'later'].map((name) => sync.board(name));
    const plan = planSync(boards, [poll('one', 1), poll('two', 5), poll('later', -1)], now, false);
    expect(plan.due.map(({ board }) => board)).toEqual(['never', 'two', 'one']);
    expect(plan.waiting.map(({ board }) => board.board)).toEqual(['later']);
  });

  it('asks for the whole answer where the last one was not believed', async () => {
    route('/acme', json(openingsOf(1, 2, 3)), json(openingsOf(1), { etag: '"short"' }));
    const boards = [sync.board('acme')];
    await sync.run(boards);
    const [short] = (await sync.run(boards, { all: true })).results;
    expect(short).toMatchObject({
      outcome: 'read',
      summary: { held: [{ absent: 2 }] },
      poll: { etag: null },
    });
    await sync.run(boards, { all: true });
    expect(await sync.open()).toHaveLength(3);
  });
});

describe('a board that fails', () => {
  const cases: [string, Route, RegExp][] = [
    ['is broken', status(500), /answers 500/],
    ['forbids it', status(403), /answers 403/],
    ['is gone', status(404), /The board is gone or was renamed \(.* answers 404/],
    ['is gone for good', status(410), /The board is gone or was renamed/],
    ['cuts its JSON off', (_, response) => response.end('{"jobs":[{"id":1'), /not valid JSON at line 1/],
    [
      'answers in another encoding',
      (_, response) => response.end(Buffer.from('{"jobs":[{"title":"Bäcker"}]}', 'latin1')),
      /is not UTF-8 text/,
    ],
    ['answers with a page', page, /is a web page/],
    ['answers as another feed', json([1, 2]), /is not an answer of greenhouse/],
    ['answers with nothing', (_, response) => response.end(), /is empty/],
    [
      'packs a bomb',
      (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000))),
      /answers with more than 1000000 bytes/,
    ],
    ['leads to a private network', status(302, { location: 'https://10.0.0.1/' }), /private network/],
    ['has only openings that are none', json({ jobs: [{ id: 1 }, { id: 2 }] }), /2 × has no title/],
    ['drops the line', (request) => request.socket.destroy(), /connection failed/],
  ];

  it.each(cases)('because it %s touches no opening, its own or another’s', async (_, answer, sentence) => {
    route('/acme', json(openingsOf(1, 2)), answer);
    route('/other', json(openingsOf(7)), json(openingsOf(7, 8)));
    const boards = [sync.board('acme'), sync.board('other')];
    await sync.run(boards);
    const { results } = await sync.run(boards, { all: true });
    const [bad, good] = results.sort((one, two) => (one.board.id < two.board.id ? -1 : 1));
    expect(bad?.fault).toMatch(sentence);
    expect(bad).toMatchObject({ summary: null, closed: 0, poll: { failures: 1 } });
    expect(good).toMatchObject({ outcome: 'read', summary: { inserted: 1 } });
    expect(await sync.open()).toEqual(['Engineer 1', 'Engineer 2', 'Engineer 7', 'Engineer 8']);
  });

  it('at first is tried three times, with a pause between', async () => {
    route('/acme', status(503), status(502), json(openingsOf(1)));
    expect((await sync.run([sync.board('acme')])).results).toMatchObject([{ outcome: 'read' }]);
    const pauses = sync.clock.pauses.filter((ms) => ms > 100);
    expect(pauses).toEqual([500, 1_000]);
  });

  it('is left alone for as long as it asks', async () => {
    route('/acme', status(429, { 'retry-after': '20' }), status(503, { 'retry-after': '7200' }));
    const [result] = (await sync.run([sync.board('acme')])).results;
    expect(sync.clock.pauses).toContain(20_000);
    expect(sync.asked()).toHaveLength(2);
    const wait = Date.parse(result?.poll.dueAt ?? '') - sync.clock.now();
    expect(wait).toBe(2 * HOUR);
  });

  it('by never answering is given up, and the others are not kept waiting', async () => {
    route('/other', json(openingsOf(7)));
    const ended: string[] = [];
    const run = sync.run([sync.board('acme'), sync.board('other')], {
      onEnd: ({ id }) => ended.push(id),
    });
    for (let tries = 1; tries <= 3; tries += 1) {
      while (sync.asked().filter((path) => path === '/acme').length < tries) await sync.server.arrival();
      while (!ended.includes('greenhouse:other')) await new Promise(setImmediate);
      sync.clock.expire(30_000);
    }
    const { results } = await run;
    expect(results.map(({ outcome }) => outcome)).toEqual(['read', 'failed']);
    expect(results[1]?.fault).toMatch(/did not answer within 30 seconds/);
  });

  it('by taking ten minutes for all of it is given up', async () => {
    const run = sync.run([sync.board('acme')]);
    await sync.server.arrival();
    sync.clock.expire(600_000);
    expect((await run).results[0]?.fault).toMatch(/greenhouse:acme was not done within 10 minutes/);
  });

  it('along with every other board tells that the line is down, and rests for it no longer', async () => {
    const boards = ['one', 'two', 'three'].map((name) => sync.board(name));
    for (const name of ['/one', '/two', '/three']) route(name, (request) => request.socket.destroy());
    const { offline, results } = await sync.run(boards);
    expect(offline).toBe(true);
    expect(results.map(({ poll }) => poll.failures)).toEqual([0, 0, 0]);
    route('/one', status(500));
    expect(await sync.run(boards, { all: true })).toMatchObject({ offline: false });
  });
});

describe('a database that fails', () => {
  const full = async (): Promise<never> => {
    throw new StoreError('The disk is full.');
  };
  const boards = () => ['one', 'two'].map((name) => sync.board(name));
  beforeEach(() => {
    for (const name of ['one', 'two']) route(`/${name}`, json(openingsOf(1)));
  });
  const outcomes = ({ results }: Synced) =>
    Object.fromEntries(results.map(({ board, outcome, fault }) => [board.board, [outcome, fault]]));

  it('as openings are written counts against no board', async () => {
    for (let runs = 0; runs < 3; runs += 1) {
      const run = await sync.run(boards(), { store: { ...sync.store, write: full } });
      expect(outcomes(run)).toEqual({
        one: ['not kept', 'The disk is full.'],
        two: ['not kept', 'The disk is full.'],
      });
      expect((await sync.store.polls()).map(({ failures }) => failures)).toEqual([0, 0]);
      sync.clock.pass(15 * 60_000);
    }
    expect((await sync.run(boards())).results.map(({ outcome }) => outcome)).toEqual(['read', 'read']);
  });

  it.each(['claimPoll', 'savePoll'] as const)('in %s is that board’s line only', async (question) => {
    const store: JobStore = {
      ...sync.store,
      claimPoll: async (board, claim) =>
        question === 'claimPoll' && board.endsWith('one') ? full() : sync.store.claimPoll(board, claim),
      savePoll: async (poll) =>
        question === 'savePoll' && poll.board.endsWith('one') ? full() : sync.store.savePoll(poll),
    };
    const ended: string[] = [];
    const run = await sync.run(boards(), { store, onEnd: ({ id }) => ended.push(id) });
    expect(outcomes(run)).toEqual({ one: ['not kept', 'The disk is full.'], two: ['read', null] });
    expect(ended.sort()).toEqual(['greenhouse:one', 'greenhouse:two']);
    // What was imported is told although the poll could not be remembered.
    const one = run.results.find(({ board }) => board.board === 'one');
    expect(one?.summary?.inserted).toBe(question === 'savePoll' ? 1 : undefined);
  });

  it('while the line is down discards no result', async () => {
    const three = ['one', 'two', 'three'].map((name) => sync.board(name));
    for (const name of ['/one', '/two', '/three']) route(name, (request) => request.socket.destroy());
    const run = await sync.run(three, { store: { ...sync.store, savePoll: full } });
    expect([run.offline, run.results.length]).toEqual([true, 3]);
  });

  it('in a way of our own making is thrown', async () => {
    const claimPoll = () => Promise.reject(new TypeError('a mistake of ours'));
    await expect(sync.run(boards(), { store: { ...sync.store, claimPoll } })).rejects.toThrow('a mistake');
  });
});

describe('several syncs', () => {
  it('at once ask no board twice', async () => {
    let asked = 0;
    const slow: Route = (_, response) => {
      asked += 1;
      setImmediate(() => response.end(JSON.stringify(openingsOf(1))));
    };
    const names = Array.from({ length: 10 }, (_, at) => `b${at}`);
    for (const name of names) route(`/${name}`, slow);
    const boards = names.map((name) => sync.board(name));
    const runs = await Promise.all([sync.run(boards), sync.run([...boards].reverse())]);
    expect(asked).toBe(10);
    expect(runs.reduce((sum, { results, taken }) => sum + results.length + taken.length, 0)).toBe(20);
    // Nothing stays claimed.
    sync.clock.pass(5 * HOUR);
    expect((await sync.run(boards)).results).toHaveLength(10);
  });

  it('leave a board that died with its poller alone for a while', async () => {
    route('/acme', json(openingsOf(1)));
    const at = (ms: number) => new Date(sync.clock.now() + ms).toISOString();
    const soon = at(20 * 60_000);
    await sync.store.claimPoll('greenhouse:acme', { now: at(0), until: soon, latest: soon });
    expect((await sync.run([sync.board('acme')])).taken).toHaveLength(1);
    sync.clock.pass(21 * 60_000);
    expect((await sync.run([sync.board('acme')])).results).toHaveLength(1);
  });
});

describe('a run whose clock was ten years ahead', () => {
  it('keeps no later run from a board, nor does the claim it died with', async () => {
    route('/acme', json(openingsOf(1)));
    sync.clock.pass(10 * 365 * 24 * HOUR);
    await sync.run([sync.board('acme')]);
    const until = new Date(sync.clock.now() + HOUR).toISOString();
    await sync.store.claimPoll('greenhouse:acme', { now: until, until, latest: until });
    sync.clock.pass(-10 * 365 * 24 * HOUR);
    expect((await sync.run([sync.board('acme')])).results).toMatchObject([{ outcome: 'read' }]);
    const [poll] = await sync.store.polls();
    expect(poll?.dueAt).toMatch(/^2026/);
  });
});

describe('a sync that is stopped', () => {
  it('keeps what was imported and has the rest due again', async () => {
    const stop = new AbortController();
    route('/acme', json(openingsOf(1)));
    route('/late', json(openingsOf(2)));
    // "slow" never answers.
    const boards = [sync.board('acme'), sync.board('slow'), sync.board('late')];
    const run = sync.run(boards, { signal: stop.signal, concurrency: 1 });
    while (!sync.asked().includes('/slow')) await sync.server.arrival();
    stop.abort(new Error('stopped'));
    const { results } = await run;
    expect(results.map(({ board, outcome }) => [board.board, outcome])).toEqual([
      ['acme', 'read'],
      ['slow', 'stopped'],
    ]);
    expect(await sync.open()).toEqual(['Engineer 1']);
    sync.server.routes['/slow'] = json(openingsOf(3));
    const again = await sync.run(boards);
    expect(again.results.map(({ board, outcome }) => [board.board, outcome]).sort()).toEqual([
      ['late', 'read'],
      ['slow', 'read'],
    ]);
  });

  it('imports nothing of an answer that has just come', async () => {
    const stop = new AbortController();
    route('/acme', json(openingsOf(1)));
    const { results } = await sync.run([sync.board('acme')], {
      signal: stop.signal,
      onStep: (_, step) => {
        if (step === 'page 1') stop.abort(new Error('stopped'));
      },
    });
    expect(results).toMatchObject([{ outcome: 'stopped', summary: null }]);
    expect(await sync.open()).toEqual([]);
  });
});
