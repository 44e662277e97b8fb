import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';

const children: ChildProcess[] = [];
const grandchildren: number[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const pid of grandchildren.splice(0)) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
});

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const urlOf = (path: string): string => JSON.stringify(new URL(`../../${path}`, import.meta.url).href);

/** Starts a program that can be told to end: its lines as they come, and its exit code. */
const start = (text: string) => {
  const program = `import { whenToldToEnd } from ${urlOf('lib/signals.ts')}; ${text}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => String((await lines.next()).value);
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, line, code };
};
const STAY = 'setInterval(() => {}, 1000); console.log("ready");';

describe('a process that is told to end', () => {
  it('ends in order once, however often it is told', async () => {
    const { child, line, code } = start(
      `process.once('exit', () => console.log('cleared up'));
       whenToldToEnd(async () => { console.log('ending'); setTimeout(() => process.exit(0), 200); }); ${STAY}`,
    );
    expect(await line()).toBe('ready');
    child.kill('SIGTERM');
    expect(await line()).toBe('ending');
    child.kill('SIGTERM');
    child.kill('SIGINT');
    expect([await code, await line()]).toEqual([0, 'cleared up']);
  });

  it('ends also where its orderly end does not come', async () => {
    const { child, line, code } = start(
      `process.once('exit', () => console.log('cleared up')); whenToldToEnd(() => new Promise(() => {}), 50); ${STAY}`,
    );
    await line();
    child.kill('SIGTERM');
    expect([await code, await line()]).toEqual([1, 'cleared up']);
  });

  it('takes the sync beside it along, also one that does not want to', async () => {
    const stubborn = 'process.on("SIGTERM", () => {}); console.log(process.pid); setInterval(() => {}, 1000)';
    const { child, line, code } = start(
      `import { keepSynced } from ${urlOf('lib/jobs/sync/keep-synced.ts')};
       const stop = keepSynced({ command: [process.execPath, '-e', ${JSON.stringify(stubborn)}], everyMs: 60_000,
         log: (line) => console.log(line) });
       whenToldToEnd(async () => { console.log('ending'); await stop(); }, 300);`,
    );
    const pid = Number(/\d+/.exec(await line())?.[0]);
    grandchildren.push(pid);
    child.kill('SIGTERM');
    expect(await line()).toBe('ending');
    child.kill('SIGTERM');
    expect(await code).toBe(1);
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
  });
});
