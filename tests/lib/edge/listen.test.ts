import { createServer, get } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen, openDoors } from '../../../lib/edge/listen.ts';

const open = async (hosts: string[], port: number) => {
  const doors = await openDoors(hosts, port, (_request, response) => response.end('in'));
  onTestFinished(() => doors.servers.forEach((server) => void server.close()));
  return doors;
};
const ask = (port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, agent: false }, (answer) =>
      answer.on('data', (chunk) => resolve(String(chunk))),
    ).on('error', reject);
  });

describe('opening the doors', () => {
  test('takes a free port and says which', async () => {
    const { port, servers } = await open(['127.0.0.1'], 0);
    expect(servers).toHaveLength(1);
    expect(await ask(port)).toBe('in');
  });

  test('leaves out an address this machine lacks', async () => {
    const { port, servers } = await open(['127.0.0.1', '203.0.113.1'], 0);
    expect(servers).toHaveLength(1);
    expect(await ask(port)).toBe('in');
  });

  test('says what to do where it has none of them', async () => {
    await expect(open(['203.0.113.1'], 0)).rejects.toThrow(
      'This machine has no address 203.0.113.1: set HOST',
    );
  });

  test('says what to do when the port is in use', async () => {
    const other = createServer();
    await listen(other, { host: '127.0.0.1', port: 0 });
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(open(['127.0.0.1'], port)).rejects.toThrow(
      `Port ${port} is in use: stop what listens there`,
    );
  });
});
