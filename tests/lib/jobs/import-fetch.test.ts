import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchBytes, isPublicAddress } from '../../../lib/jobs/import-fetch.ts';

let server: Server;
let origin: string;
let seen: string | undefined;

beforeAll(async () => {
  server = createServer((request, response) => {
    seen = request.headers['user-agent'];
    if (request.url === '/ok') response.end('[{"title":"Engineer"}]');
    else if (request.url === '/large') response.end('x'.repeat(5_000));
    else if (request.url === '/gone') response.writeHead(404).end();
    else if (request.url === '/away')
      response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    // Anything else never answers.
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const get = (address: string, given = {}) => fetchBytes(address, { mostBytes: 1_000, ...given });

describe('fetching an address', () => {
  it('gives its bytes, and says who asks', async () => {
    const { bytes, address } = await get(`${origin}/ok`);
    expect(Buffer.from(bytes).toString()).toBe('[{"title":"Engineer"}]');
    expect(address).toBe(`${origin}/ok`);
    expect(seen).toContain('Waymark');
  });

  it.each([
    ['/gone', /answers 404/],
    ['/large', /answers with more than/],
    ['/away', /only https addresses are/],
    ['/file', /only https addresses are/],
  ])('%s is refused with a sentence', async (path, sentence) => {
    await expect(get(`${origin}${path}`)).rejects.toThrow(sentence);
  });

  it('gives up in time', async () => {
    await expect(get(`${origin}/never`, { timeoutMs: 200 })).rejects.toThrow(
      /did not answer within 0.2 seconds/,
    );
  });

  it('follows two redirects, each checked, and no third', async () => {
    const to = (location: string) => new Response(null, { status: 302, headers: { location } });
    const answers =
      (...list: Response[]): typeof fetch =>
      async () =>
        list.shift() ?? to('https://8.8.8.8/more');
    const ok = await get('https://8.8.8.8/a', {
      fetcher: answers(to('/b'), to('https://1.1.1.1/c'), new Response('[]')),
    });
    expect(ok.address).toBe('https://1.1.1.1/c');
    await expect(get('https://8.8.8.8/a', { fetcher: answers() })).rejects.toThrow(
      /redirects more than 2 times/,
    );
    await expect(get('https://8.8.8.8/a', { fetcher: answers(to('http://127.0.0.1/')) })).rejects.toThrow(
      /only https/,
    );
    await expect(get('https://8.8.8.8/a', { fetcher: answers(to('https://10.0.0.1/')) })).rejects.toThrow(
      /private network/,
    );
  });

  it.each([
    ['https://10.0.0.1/jobs', /private network/],
    ['https://169.254.169.254/latest/meta-data/', /private network/],
    ['https://2130706433/', /private network/],
    ['https://0x7f.1/', /private network/],
    ['https://[fd00:ec2::254]/', /private network/],
    ['https://[::ffff:10.0.0.1]/', /private network/],
    ['http://example.com/jobs', /only https addresses/],
    ['https://example.com:8443/jobs', /usual port/],
    ['https://user:secret@example.com/', /user name or password/],
    ['file:///etc/passwd', /only https addresses/],
    ['ftp://example.com/jobs', /only https addresses/],
    ['https://', /not a whole address/],
  ])('%s is refused before anything is sent', async (address, sentence) => {
    const fetcher = async () => {
      throw new Error('was sent');
    };
    await expect(get(address, { fetcher })).rejects.toThrow(sentence);
  });
});

describe('a public address', () => {
  it.each([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['127.0.0.1', false],
    ['172.31.255.255', false],
    ['100.64.0.1', false],
    ['::1', false],
    ['::ffff:8.8.8.8', false],
    ['fe80::1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['not an address', false],
  ])('%s: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });
});
