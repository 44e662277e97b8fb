/**
 * Does the work for every item, so many at a time, in their order. After a throw no further item is begun; it is
 * thrown on when all that were begun have ended.
 */
export const atOnce = async <Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const left = items.values();
  const faults: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const item of left) {
      if (faults.length > 0) return;
      await work(item).catch((error: unknown) => faults.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  if (faults.length > 0) throw faults[0];
};

/** Runs tasks one after the other, whoever hands them in. A task that throws stops no other. */
export const oneByOne = (): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => {});
    return done;
  };
};
