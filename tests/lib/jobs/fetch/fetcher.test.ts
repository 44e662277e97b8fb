import { connect } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { buildConnector } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FetchFault } from '../../../../lib/jobs/fetch/fault.ts';
import { createFetcher, type Fetcher, type FetcherOptions } from '../../../../lib/jobs/fetch/fetcher.ts';
import { publicLookup } from '../../../../lib/jobs/fetch/public-lookup.ts';
import { type AClock, aClock } from './a-clock.ts';
import { type AServer, aServer, json, status } from './a-server.ts';

let server: AServer;
let clock: AClock;
const opened: Fetcher[] = [];
beforeEach(async () => {
  server = await aServer();
  clock = aClock();
});
afterEach(async () => {
  for (const fetcher of opened.splice(0)) await fetcher.close();
  await server.close();
});

const aFetcher = (given: Partial<FetcherOptions> = {}): Fetcher => {
  const fetcher = createFetcher({ siteUrl: 'https://jobs.example', mostBytes: 100_000, clock, ...given });
  opened.push(fetcher);
  return fetcher;
};
const ask = (path: string, given: Partial<FetcherOptions> = {}) =>
  aFetcher(given).ask({ address: `${server.origin}${path}`, mayBeLocal: true });
const faultOf = async (asked: Promise<unknown>): Promise<FetchFault> => {
  const error = await asked.then(
    () => 'it was answered',
    (error: unknown) => error,
  );
  if (error instanceof FetchFault) return error;
  throw error;
};

describe('asking an address', () => {
  it('gives its bytes and marks, and says who asks', async () => {
    server.routes['/ok'] = json([1], { etag: '"a"', 'last-modified': 'Sun, 22 Nov 2026 08:00:00 GMT' });
    const answer = await ask('/ok');
    if (answer.unchanged) throw new Error('it was unchanged');
    expect(Buffer.from(answer.bytes).toString()).toBe('[1]');
    expect(answer).toMatchObject({
      address: `${server.origin}/ok`,
      validators: { etag: '"a"', lastModified: 'Sun, 22 Nov 2026 08:00:00 GMT' },
    });
    expect(server.seen[0]?.headers['user-agent']).toBe('Waymark job import (+https://jobs.example)');
  });

  it('tells an unchanged answer from a new one, and believes a 304 only where it asked for one', async () => {
    server.routes['/same'] = status(304);
    const validators = { etag: '"a"', lastModified: null };
    const question = { address: `${server.origin}/same`, mayBeLocal: true };
    expect(await aFetcher().ask({ ...question, validators })).toEqual({ unchanged: true });
    expect(server.seen[0]?.headers).toMatchObject({ 'if-none-match': '"a"' });
    expect(await faultOf(aFetcher().ask(question))).toMatchObject({ status: 304 });
  });

  it('keeps no mark that could not be sent back', async () => {
    server.routes['/odd'] = json([], { etag: `"${'x'.repeat(2_000)}"`, 'last-modified': 'b\xe4d' });
    expect(await ask('/odd')).toMatchObject({ validators: { etag: null, lastModified: null } });
  });

  it.each([
    [404, {}, { status: 404, isPassing: false, retryAfterMs: null }],
    [204, {}, { status: 204, isPassing: false }],
    [403, {}, { status: 403, isPassing: false }],
    [500, {}, { status: 500, isPassing: true }],
    [429, { 'retry-after': '7' }, { status: 429, isPassing: true, retryAfterMs: 7_000 }],
    [
      503,
      { 'retry-after': 'Sun, 22 Nov 2026 12:00:30 GMT' },
      { status: 503, isPassing: true, retryAfterMs: 30_000 },
    ],
    [503, { 'retry-after': 'soon' }, { retryAfterMs: null }],
    [503, { 'retry-after': '99999999999' }, { retryAfterMs: 86_400_000 }],
  ])('says what an answer of %i %j means', async (code, headers, told) => {
    server.routes['/x'] = status(code, headers);
    const fault = await faultOf(ask('/x'));
    expect(fault).toMatchObject(told);
    expect(fault.message).toContain(`answers ${code}`);
  });

  it('gives up on a server that never answers, and on one that drips', async () => {
    const stalled = ask('/never');
    await server.arrival();
    clock.expire(30_000);
    expect(await faultOf(stalled)).toMatchObject({ isPassing: true });

    let dripped: () => void = () => {};
    const first = new Promise<void>((resolve) => {
      dripped = resolve;
    });
    server.routes['/drip'] = (_, response) => {
      response.writeHead(200).write('[', () => dripped());
    };
    const dripping = ask('/drip');
    await first;
    clock.expire(30_000);
    expect((await faultOf(dripping)).message).toMatch(/did not answer within 30 seconds/);
  });

  it('gives up on a server that takes the connection and says nothing', async () => {
    const silent = `https://127.0.0.1:${server.port}/`;
    const fetcher = aFetcher({ connectMs: 20 });
    server.routes['/'] = status(200);
    const fault = await faultOf(fetcher.ask({ address: silent, mayBeLocal: true }));
    expect(fault.isPassing).toBe(true);
    expect(fault.message).toMatch(/connection failed/);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const asked = aFetcher().ask({ address: `${server.origin}/never`, mayBeLocal: true }, stop.signal);
    await server.arrival();
    stop.abort(new Error('stopped'));
    await expect(asked).rejects.toThrow('stopped');
  });

  it('tells a connection that breaks in the middle', async () => {
    server.routes['/cut'] = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('[', () => response.destroy());
    };
    const fault = await faultOf(ask('/cut'));
    expect(fault).toMatchObject({ isPassing: true });
    expect(fault.message).toMatch(/connection failed/);
  });
});

describe('a large answer', () => {
  it('ends at the limit', async () => {
    server.routes['/large'] = (_, response) => response.end('x'.repeat(200_000));
    const fault = await faultOf(ask('/large'));
    expect(fault.message).toMatch(/answers with more than 100000 bytes\.$/);
    expect(fault.isPassing).toBe(false);
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(300_000_000))],
    [
      'br',
      brotliCompressSync(Buffer.alloc(300_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    ],
  ])('that %s made small ends at the limit too, before it is unpacked', async (coding, bomb) => {
    expect(bomb.length).toBeLessThan(400_000);
    server.routes['/bomb'] = (_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(bomb);
    const before = process.memoryUsage().rss;
    const fault = await faultOf(ask('/bomb', { mostBytes: 1_048_576 }));
    expect(fault.message).toMatch(/answers with more than 1 MB\.$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it('is read when it is packed and within the limit', async () => {
    const text = JSON.stringify({ jobs: 'x'.repeat(50_000) });
    const packed: [string, Buffer][] = [
      ['gzip', gzipSync(text)],
      ['br', brotliCompressSync(text)],
    ];
    for (const [coding, bytes] of packed) {
      server.routes['/ok'] = (_, response) =>
        response.writeHead(200, { 'content-encoding': coding }).end(bytes);
      const answer = await ask('/ok');
      expect(answer.unchanged ? '' : Buffer.from(answer.bytes).toString()).toBe(text);
    }
  });

  it('is refused when it is packed in a way not asked for, or packed badly', async () => {
    server.routes['/odd'] = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end('x');
    expect((await faultOf(ask('/odd'))).message).toMatch(/packed as "gzip, gzip", which is not read here/);
    server.routes['/own'] = (_, response) =>
      response.writeHead(200, { 'content-encoding': 'constructor' }).end('x');
    expect((await faultOf(ask('/own'))).message).toMatch(/packed as "constructor", which is not read here/);
    const cut = gzipSync('x'.repeat(10_000)).subarray(0, 30);
    server.routes['/cut'] = (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(cut);
    expect((await faultOf(ask('/cut'))).message).toMatch(/packed answer is broken or cut off/);
  });
});

/** Opens every connection, whatever its name, to the test's server. */
const toServer: buildConnector.connector = (_, callback) => {
  const socket = connect(server.port, '127.0.0.1', () => callback(null, socket));
  socket.once('error', (error) => callback(error, null));
};
const askFeed = (path: string) =>
  aFetcher({ connect: toServer }).ask({ address: `https://feed.test${path}` });
const redirect = (location: string) => status(302, { location });

describe('a redirect', () => {
  it('is followed twice, and not a third time', async () => {
    server.routes['/ok.json'] = json([]);
    server.routes['/one'] = redirect('/ok.json');
    server.routes['/two'] = redirect('https://other.test/one');
    server.routes['/three'] = redirect('/two');
    server.routes['/loop'] = redirect('/loop');
    expect(await askFeed('/ok.json')).toMatchObject({ address: 'https://feed.test/ok.json' });
    expect(await askFeed('/one')).toMatchObject({ address: 'https://feed.test/ok.json' });
    expect(await askFeed('/two')).toMatchObject({ address: 'https://other.test/ok.json' });
    for (const path of ['/three', '/loop'])
      expect((await faultOf(askFeed(path))).message).toMatch(/redirects more than 2 times/);
  });

  it.each([
    ['http://127.0.0.1:80/', /only https/],
    ['https://127.0.0.1/', /private network/],
    ['https://169.254.169.254/latest/', /private network/],
    ['file:///etc/passwd', /only https/],
    ['http://feed.test/ok.json', /only https/],
    ['https://', /not a whole address/],
  ])('to %s is refused at that hop', async (location, sentence) => {
    server.routes['/away'] = redirect(location);
    const before = server.seen.length;
    expect((await faultOf(askFeed('/away'))).message).toMatch(sentence);
    expect(server.seen.length).toBe(before + 1);
  });

  it('never leads to this machine, also from this machine', async () => {
    server.routes['/away'] = redirect(`${server.origin}/ok`);
    server.routes['/ok'] = json([]);
    expect((await faultOf(ask('/away'))).message).toMatch(/only https/);
  });
});

describe('what a server says', () => {
  it('stands short and plain in a sentence', async () => {
    server.routes['/long'] = redirect(`file:///${'x'.repeat(1_000)}`);
    const { message } = await faultOf(askFeed('/long'));
    expect(message.length).toBeLessThan(420);
    server.routes['/odd'] = redirect('https://[\xc2\x9b31m');
    expect((await faultOf(askFeed('/odd'))).message).not.toMatch(/\p{C}/u);
  });
});

describe('a name', () => {
  const found =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const lookup = (...addresses: string[]) =>
    new Promise((resolve, reject) =>
      publicLookup(found(...addresses))('feed.test', { all: true }, (error, answer) =>
        error ? reject(error) : resolve(answer),
      ),
    );

  it('gives its addresses when all of them are public', async () => {
    expect(await lookup('8.8.8.8', '2606:4700::1111')).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]);
    await expect(lookup('8.8.8.8', '10.0.0.1')).rejects.toThrow(/private network/);
    await expect(lookup()).rejects.toThrow(/no server is known/);
  });

  it('that leads to a private network opens no connection', async () => {
    const fetcher = aFetcher({ resolve: found('127.0.0.1') });
    const fault = await faultOf(fetcher.ask({ address: 'https://rebind.test/' }));
    expect(fault.message).toMatch(/private network/);
    expect(fault.isPassing).toBe(false);
  });

  it('of this machine that the operator wrote leads to this machine and nowhere else', async () => {
    server.routes['/ok'] = json([]);
    const question = { address: `http://localhost:${server.port}/ok`, mayBeLocal: true };
    expect(await aFetcher().ask(question)).toMatchObject({ unchanged: false, address: question.address });
    for (const elsewhere of ['10.0.0.1', '8.8.8.8']) {
      const asked = aFetcher({ resolve: found('127.0.0.1', elsewhere) }).ask(question);
      expect((await faultOf(asked)).message).toMatch(/private network/);
    }
    await faultOf(aFetcher().ask({ ...question, mayBeLocal: false }));
  });

  it('that nobody knows is said so, and may be asked again', async () => {
    const resolve = async () => {
      throw new Error('ENOTFOUND');
    };
    const fault = await faultOf(aFetcher({ resolve }).ask({ address: 'https://gone.test/' }));
    expect(fault.message).toMatch(/no server is known by that name/);
    expect(fault.isPassing).toBe(true);
  });

  it('is asked for once a connection, and the answer that was checked is connected to', async () => {
    const answers = ['127.0.0.1', '127.0.0.2'];
    let asked = 0;
    const lookUp = publicLookup(
      async () => [{ address: answers[asked++] ?? '', family: 4 }],
      (address) => address === '127.0.0.1',
    );
    const socket = connect({ host: 'rebind.test', port: server.port, lookup: lookUp });
    await new Promise((resolve) => socket.once('connect', resolve));
    expect([asked, socket.remoteAddress]).toEqual([1, '127.0.0.1']);
    socket.destroy();
  });
});
