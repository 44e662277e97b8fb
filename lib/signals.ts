/** Longest that an orderly end may take, in milliseconds. */
const LONGEST_END_MS = 8_000;

/**
 * Ends this process in order when it is told to by SIGINT or SIGTERM. A terminal and the npm command above tell it
 * both, so being told again changes nothing; `end` has so many milliseconds, then the process exits with 1 by itself.
 * Either way it exits by `process.exit`, so that whoever listens for that can clear up.
 */
export const whenToldToEnd = (end: () => Promise<void>, limitMs = LONGEST_END_MS): void => {
  let isEnding = false;
  const told = (): void => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), limitMs).unref();
    void end();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, told);
};
