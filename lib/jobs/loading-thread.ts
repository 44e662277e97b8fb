import { parentPort, workerData } from 'node:worker_threads';
import type { LoadingTask } from './load-in-thread.ts';
import { loadOpenings } from './load-openings.ts';
import { memoryOf } from './search/index-data.ts';
import { reopenStore } from './stores/open-store.ts';

/** The thread that `loadInThread` starts: it loads once, hands over and ends. */

const { place, skillNames, now }: LoadingTask = workerData;
const store = await reopenStore(place);
try {
  const openings = await loadOpenings(store, skillNames, now);
  parentPort?.postMessage(openings, [...memoryOf(openings.data), ...memoryOf(openings.closings.data)]);
} finally {
  await store.close();
}
