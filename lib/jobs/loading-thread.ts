import { parentPort, workerData } from 'node:worker_threads';
import type { LoadingTask } from './load-in-thread.ts';
import { loadOpenings, memoryOfOpenings } from './load-openings.ts';
import { reopenStore } from './stores/open-store.ts';

/** The thread that `loadInThread` starts: it loads once, hands over and ends. */

const { place, skillNames, now }: LoadingTask = workerData;
const store = await reopenStore(place);
try {
  const openings = await loadOpenings(store, skillNames, now);
  parentPort?.postMessage(openings, memoryOfOpenings(openings));
} finally {
  await store.close();
}
