import { describe, expect, it } from 'vitest';
import bundled from '../../../../content/job-boards.json' with { type: 'json' };
import { parseBoards } from '../../../../lib/jobs/sync/boards.ts';

const entry = (given: Record<string, unknown> = {}) => ({
  name: 'Acme',
  feed: 'greenhouse',
  board: 'acme',
  verified: false,
  ...given,
});
const parse = (...boards: unknown[]) => parseBoards({ boards }, 'boards.json');

describe('the bundled list of boards', () => {
  const boards = parseBoards(bundled, 'content/job-boards.json');

  it('names 15 employers, each once', () => {
    expect(boards).toHaveLength(15);
    expect(new Set(boards.map(({ name }) => name)).size).toBe(15);
  });

  it('says of none that it was seen to answer, for none was asked yet', () => {
    expect(boards.filter(({ verified }) => verified)).toEqual([]);
  });

  it('leads to every feed of employers, each board at an address of its feed', () => {
    expect(new Set(boards.map(({ feed }) => feed.name)).size).toBe(7);
    for (const { feed, board, address } of boards) {
      expect(address).toBeNull();
      expect(feed.request?.address(board ?? '')).toMatch(/^https:\/\/[a-z0-9.-]+\/\S*$/);
    }
  });
});

describe('a list of boards', () => {
  it('names a board as its source is named', () => {
    expect(parse(entry({ feed: 'smartrecruiters', board: 'AcmeGroup' }))).toMatchObject([
      { id: 'smartrecruiters:acmegroup', sourceId: 'smartrecruiters:acmegroup', board: 'AcmeGroup' },
    ]);
  });

  it('may name an address of the operator’s, also on this machine', () => {
    const [local] = parse(entry({ address: 'http://127.0.0.1:8080/acme.json' }));
    expect(local?.address).toBe('http://127.0.0.1:8080/acme.json');
  });

  it('may name a site that gathers openings, and a page by its address', () => {
    const page = { name: 'Acme', feed: 'json-ld', address: 'https://acme.example/jobs/1', verified: false };
    expect(parse({ name: 'Remotive', feed: 'remotive', verified: false }, page)).toMatchObject([
      { id: 'remotive', sourceId: 'remotive', board: null },
      { id: 'json-ld:acme.example/jobs/1', sourceId: 'json-ld:acme.example', board: 'acme.example' },
    ]);
  });

  it.each([
    [{ feed: 'remotive' }, /board 1: board is given, but remotive has none/],
    [{ feed: 'json-ld', board: null }, /board 1: address is missing: json-ld is polled by it/],
    [{ feed: 'grenhouse' }, /board 1: feed "grenhouse" is no feed: write one of greenhouse, lever/],
    [{ name: ' ' }, /board 1: name is empty: write who hires there/],
    [{ name: undefined }, /board 1: name is missing/],
    [{ verified: undefined }, /board 1: verified is missing: write true once/],
    [{ verified: 'no' }, /board 1: verified is missing: write true once/],
    [{ board: undefined }, /board 1: board is missing/],
    [{ board: '../acme' }, /board 1: board is no board/],
    [{ board: 'acme/x' }, /board 1: board is no board/],
    [
      { board: 'acme.evil', feed: 'recruitee' },
      /board 1: board "acme.evil" is no name of a board at recruitee/,
    ],
    [
      { address: 'https://10.0.0.1/' },
      /board 1: address https:\/\/10.0.0.1\/ is not fetched: .*private network/,
    ],
    [{ address: 'http://example.org/' }, /only https addresses/],
    [
      { adress: 'https://example.org/' },
      /board 1: holds "adress", which no board has: write name, feed, board, address, verified/,
    ],
  ])('with %j is told of in a sentence', (given, sentence) => {
    expect(() => parse(entry(given))).toThrow(sentence);
  });

  it('is told of every fault at once, each with its board', () => {
    const read = () => parse(entry({ feed: 'x' }), entry(), entry({ board: 'ACME' }), 'acme');
    expect(read).toThrow(
      /board 1: feed "x"[\s\S]*board 3: is greenhouse:acme once more[\s\S]*board 4: is no board: write/,
    );
  });

  it('that is none is told of', () => {
    expect(() => parseBoards([], 'boards.json')).toThrow(/boards.json, is no list of boards/);
    expect(() => parseBoards({}, 'boards.json')).toThrow(/boards.json, boards is missing/);
  });
});
