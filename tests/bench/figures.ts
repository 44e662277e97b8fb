import { tableLines } from '../../lib/commands/table.ts';

/** Figures of measurements and how they are written. */

/** The value below which this share of the values lies. Throws for none. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** CPU time of this thread in microseconds that a call takes, and what it gives. */
export const cpuOf = <Result>(call: () => Result): { micros: number; result: Result } => {
  const before = process.threadCpuUsage();
  const result = call();
  const { user, system } = process.threadCpuUsage(before);
  return { micros: user + system, result };
};

/** The same by the clock. */
export const timed = <Result>(call: () => Result): { micros: number; result: Result } => {
  const before = performance.now();
  const result = call();
  return { micros: (performance.now() - before) * 1000, result };
};

const MB = 1_000_000;
export const inMb = (bytes: number): string => `${(bytes / MB).toFixed(0)} MB`;
export const inMs = (micros: number): string => `${(micros / 1000).toFixed(micros < 10_000 ? 3 : 1)} ms`;

export type Memory = { heap: number; outside: number; resident: number };

/** Memory in bytes after everything unneeded is gone; needs `--expose-gc`. */
export const memory = (): Memory => {
  if (!globalThis.gc) throw new Error('Memory can only be measured with node --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed, outside: external, resident: rss };
};

/** Rows of a report in aligned columns. */
export const table = (rows: readonly (readonly [string, ...string[]])[]): string =>
  tableLines(rows, { gap: '   ' }).join('\n');
