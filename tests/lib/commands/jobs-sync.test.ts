import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../lib/jobs/stores/sqlite.ts';
import { openPostings } from '../jobs/a-new-posting.ts';
import { type AServer, aServer, json, status } from '../jobs/fetch/a-server.ts';
import { openingsOf } from '../jobs/sync/a-sync.ts';
import { type Ended, endOf, startCommand } from './a-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-sync-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let database: string;
let server: AServer;
let count = 0;
beforeEach(async () => {
  database = join(folder, `${++count}.sqlite`);
  server = await aServer();
});
afterEach(() => server.close());

const start = (...args: string[]): ChildProcess =>
  startCommand('jobs-sync', args, {
    cwd: folder,
    env: { DATABASE_FILE: database, SITE_URL: 'https://jobs.example' },
  });
const run = (...args: string[]): Promise<Ended> => endOf(start(...args));

/** A list of boards of Greenhouse that the test's server answers for; returns the options that name it. */
const aList = (...names: string[]): string[] => {
  const boards = names.map((name) => ({
    name: name.toUpperCase(),
    feed: 'greenhouse',
    board: name,
    address: `${server.origin}/${name}`,
    verified: true,
  }));
  writeFileSync(join(folder, 'boards.json'), JSON.stringify({ boards }));
  return ['--boards', 'boards.json'];
};
const stored = async (): Promise<string[]> => {
  const store = openSqliteStore(database);
  const titles = (await openPostings(store)).map(({ title }) => title).sort();
  await store.close();
  return titles;
};

describe('jobs:sync', () => {
  it('polls every board of a list, says how each ended, and ends with 0', async () => {
    server.routes['/one'] = json(openingsOf(1, 2));
    server.routes['/two'] = json(openingsOf(3));
    const { code, out, err } = await run(...aList('one', 'two'));
    expect(err.trim().split('\n').sort()).toEqual([
      'greenhouse:one: read, 2 openings',
      'greenhouse:two: read, 1 opening',
    ]);
    // Once for all of them.
    expect(out.match(/^Kept for the trend lines/gm)).toHaveLength(1);
    expect(out).toMatch(/^board {11}ended {2}rows {2}new {2}changed {2}closed {2}refused +due \(UTC\)$/m);
    expect(out).toMatch(/^greenhouse:one {2}read {6}2 {4}2 {8}0 {7}0 {8}0 /m);
    expect(out).toContain('Boards: 2 answered.');
    expect(code).toBe(0);
    expect(await stored()).toEqual(['Engineer 1', 'Engineer 2', 'Engineer 3']);
    expect(server.seen[0]?.headers['user-agent']).toContain('https://jobs.example');
  });

  it('backs up what it has imported when that is due, and not where it imported nothing', async () => {
    const backups = join(folder, 'backups');
    rmSync(backups, { recursive: true, force: true });
    server.routes['/one'] = status(404);
    expect((await run(...aList('one'))).out).not.toContain('Backed up');
    expect(existsSync(backups)).toBe(false);
    server.routes['/two'] = json(openingsOf(1));
    expect((await run(...aList('two'))).out).toContain('Backed up 1 open posting to ');
    expect(readdirSync(backups)).toHaveLength(1);
  });

  it('asks nobody who is not due, but for --all', async () => {
    server.routes['/one'] = json(openingsOf(1));
    await run(...aList('one'));
    const { code, out } = await run(...aList('one'));
    expect([code, server.seen.length]).toEqual([0, 1]);
    expect(out).toMatch(/Boards: 1 not due\.\nThe next is due at .*\d\d:\d\d UTC; --all asks them now\./);
    expect((await run(...aList('one'), '--all')).out).toContain('Boards: 1 answered.');
  });

  it('ends with 1 when a board fails, and keeps the others', async () => {
    server.routes['/one'] = json(openingsOf(1));
    server.routes['/two'] = status(404);
    const { code, out } = await run(...aList('one', 'two'));
    expect(code).toBe(1);
    expect(out).toMatch(/greenhouse:two: The board is gone or was renamed/);
    expect(out).toContain('Boards: 1 answered, 1 failed.');
    expect(await stored()).toEqual(['Engineer 1']);
  });

  it('polls only the board that is named', async () => {
    server.routes['/two'] = json(openingsOf(3));
    expect((await run(...aList('one', 'two'), '--only', 'Two')).code).toBe(0);
    expect(server.seen.map(({ url }) => url)).toEqual(['/two']);
  });

  it('says what it would ask, and asks nothing', async () => {
    const { code, out } = await run(...aList('one'), '--dry-run');
    expect([code, server.seen.length]).toEqual([0, 0]);
    expect(out).toMatch(new RegExp(`greenhouse:one {2}due {2}${server.origin}/one\n1 of 1 boards are due`));
    expect((await run('--dry-run')).out).toMatch(
      /greenhouse:stripe +due +https:\/\/boards-api\.greenhouse\.io\/\S+ +\(not verified\)/,
    );
  });

  it('explains itself', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/jobs:sync[\s\S]*--only NAME[\s\S]*Ends with 0/);
  });

  it.each([
    [['--only', 'nobody'], /There is no board "nobody" in the list: the boards are greenhouse:stripe, /],
    [['--concurrency', '0'], /--concurrency is "0": write a whole number from 1 to 16/],
    [['--boards', 'missing.json'], /The list missing\.json cannot be read/],
    [['--boards', 'broken.json'], /broken\.json is not valid JSON at line 1/],
    [['--boards', 'wrong.json'], /wrong\.json, board 1: feed "monster" is no feed/],
    [['--everything'], /see --help/],
    [['greenhouse'], /see --help/],
  ])('ends with 2 for %j', async (args, sentence) => {
    writeFileSync(join(folder, 'broken.json'), '{"boards":[');
    const wrong = { boards: [{ name: 'A', feed: 'monster', board: 'a', verified: false }] };
    writeFileSync(join(folder, 'wrong.json'), JSON.stringify(wrong));
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it('stopped by its operator ends cleanly with 130, and what was imported stays', async () => {
    server.routes['/one'] = json(openingsOf(1));
    // "two" never answers.
    const child = start(...aList('one', 'two'), '--concurrency', '1');
    const ended = endOf(child);
    while (!server.seen.some(({ url }) => url === '/two')) await server.arrival();
    child.kill('SIGINT');
    const { code, out, err } = await ended;
    expect(code).toBe(130);
    expect(out).toContain('Boards: 1 answered, 1 stopped.');
    expect(err).toContain('Stopped; what was imported stays');
    expect(await stored()).toEqual(['Engineer 1']);
    server.routes['/two'] = json(openingsOf(2));
    expect((await run(...aList('one', 'two'))).out).toContain('Boards: 1 answered, 1 not due.');
  });

  it('twice at once asks no board twice', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const name of names) server.routes[`/${name}`] = json(openingsOf(1));
    const list = aList(...names);
    const ends = await Promise.all([run(...list), run(...list)]);
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(server.seen.map(({ url }) => url?.slice(1)).sort()).toEqual(names);
    expect(await stored()).toHaveLength(6);
  });
});
