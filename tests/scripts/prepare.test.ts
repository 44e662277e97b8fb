import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const prepare = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/prepare.mjs', ...args], { encoding: 'utf8', timeout: 120_000 });

describe('the set-up before every command', () => {
  it('installs and builds nothing when nothing has changed', { timeout: 150_000 }, () => {
    // `npm test` has built already; run by itself, the first call may have to.
    prepare('build');
    const again = prepare('build');
    expect(again.status).toBe(0);
    expect(again.stdout).toBe('');
  });

  it('names the commands it knows when it is given another', () => {
    const wrong = prepare('launch');
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain(
      '"launch" is no command of scripts/prepare.mjs: it knows start, dev, build',
    );
  });
});
