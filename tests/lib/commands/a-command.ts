import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Ended = { code: number | null; out: string; err: string };

/** Starts one of `lib/commands/`, in a folder and with settings of the test's own. */
export const startCommand = (
  name: string,
  args: string[],
  { cwd, env }: { cwd: string; env: Record<string, string> },
): ChildProcess =>
  spawn(
    process.execPath,
    [fileURLToPath(new URL(`../../../lib/commands/${name}.ts`, import.meta.url)), ...args],
    {
      cwd,
      env: { ...process.env, ...env },
    },
  );

/** How it ended, and all that it said. */
export const endOf = async (child: ChildProcess): Promise<Ended> => {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
};
