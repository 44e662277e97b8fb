/**
 * Calls `refresh` again and again, a pause after each end, so that two never overlap. An error is told once,
 * not at every try, until a try has gone well again. Returns the way to stop.
 */
export const keepFresh = (
  refresh: () => Promise<boolean>,
  told: { everyMs: number; onChange: () => void; onError: (error: unknown) => void },
): (() => void) => {
  let stopped = false;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  const once = async (): Promise<void> => {
    try {
      if ((await refresh()) && !stopped) told.onChange();
      failing = false;
    } catch (error) {
      // A store that is closed while it is read is no news to whoever closed it.
      if (!failing && !stopped) told.onError(error);
      failing = true;
    }
    if (!stopped) timer = setTimeout(once, told.everyMs);
  };
  timer = setTimeout(once, told.everyMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
};
