import { Worker } from 'node:worker_threads';
import type { Openings } from './load-openings.ts';
import type { Vocabulary } from './search/index-data.ts';
import type { StorePlace } from './stores/open-store.ts';

/** What the thread is told. */
export type LoadingTask = { place: StorePlace; skillNames: Vocabulary['skillNames']; now: Date };

/**
 * Loads the openings in a thread of its own, which reads the database by itself and hands the finished index over
 * without a copy: parsing and its garbage hold no reader up. Rejects with what went wrong there.
 */
export const loadInThread = (task: LoadingTask): Promise<Openings> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./loading-thread.ts', import.meta.url), { workerData: task });
    thread.once('message', (openings: Openings) => resolve(openings));
    thread.once('error', reject);
    // After a message or an error this changes nothing any more.
    thread.once('exit', (code) =>
      reject(new Error(`The thread that loads the openings ended with ${code}.`)),
    );
  });
