import type { LogEntry } from './edge-options.ts';

const EVERY_MS = 60_000;

/**
 * Notes refusals without letting whoever causes them fill the log: the first of a kind at once, then at most
 * one line a minute with the number since the last.
 */
export function createRefusalLog(
  log: (entry: LogEntry) => void,
  now: () => number,
): (reason: string) => void {
  const kinds = new Map<string, { count: number; loggedAt: number }>();
  return (reason) => {
    const kind = kinds.get(reason) ?? { count: 0, loggedAt: Number.NEGATIVE_INFINITY };
    kind.count += 1;
    kinds.set(reason, kind);
    if (now() - kind.loggedAt < EVERY_MS) return;
    log({ level: 'warn', event: 'refused', reason, count: kind.count });
    kind.count = 0;
    kind.loggedAt = now();
  };
}
