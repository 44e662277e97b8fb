import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';

/** Asks a server on this machine again and again, from a thread of its own, and tells how long each answer took. */

const { port } = z.object({ port: z.number() }).parse(workerData);
const EVERY_MS = 4;

const times: number[] = [];
let isStopped = false;
parentPort?.once('message', () => {
  isStopped = true;
});

const ask = async (): Promise<void> => {
  const since = performance.now();
  await (await fetch(`http://127.0.0.1:${port}/`)).text();
  times.push(performance.now() - since);
};

// The first requests open the connection and warm the client up.
for (let at = 0; at < 50; at++) await ask();
times.length = 0;
parentPort?.postMessage('ready');
while (!isStopped) {
  await ask();
  await pause(EVERY_MS);
}
parentPort?.postMessage(times);
