import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { listen } from '../../lib/edge/listen.ts';
import type { JobFilter } from '../../lib/jobs/filter.ts';
import type { Market } from '../../lib/jobs/market.ts';
import type { JobStore } from '../../lib/jobs/stores/store.ts';
import { quantile } from './figures.ts';
import { insert } from './fill.ts';
import { aBenchPosting } from './openings.ts';

type Measured = {
  store: JobStore;
  market: Market;
  refresh: () => Promise<boolean>;
  states: readonly JobFilter[];
};
type Row = [string, ...string[]];

/** Probes are taken in turns of this length before a reload, to know what an idle process feels like. */
const QUIET_MS = 3000;
const RELOADS = 3;

/** How long the process stands still, and how long a reader waits, while the index is made again. */
export const measureReload = async ({ store, market, refresh, states }: Measured): Promise<Row[]> => {
  let asked = 0;
  const server = createServer((_, response) => {
    const filter = states[asked++ % states.length];
    response.end(filter ? JSON.stringify(market.search(filter, 20).total) : '');
  });
  await listen(server, { host: '127.0.0.1', port: 0 });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const during = async (name: string, work: () => Promise<unknown>): Promise<Row> => {
    const delays = monitorEventLoopDelay({ resolution: 1 });
    const probe = new Worker(new URL('./probe.ts', import.meta.url), { workerData: { port } });
    await new Promise((resolve) => probe.once('message', resolve));
    delays.enable();
    const cpu = process.cpuUsage();
    const begun = performance.now();
    await work();
    const wall = performance.now() - begun;
    const { user, system } = process.cpuUsage(cpu);
    delays.disable();
    const waits = new Promise<unknown>((resolve) => probe.once('message', resolve));
    probe.postMessage('stop');
    const times = z.array(z.number()).parse(await waits);
    await probe.terminate();
    const ms = (value: number): string => `${value.toFixed(1)} ms`;
    return [
      name,
      `${(wall / 1000).toFixed(2)} s`,
      `${((user + system) / 1e6).toFixed(2)} s`,
      ms(delays.max / 1e6),
      ms(quantile(times, 0.5)),
      ms(quantile(times, 0.99)),
      ms(Math.max(...times)),
      String(times.length),
    ];
  };
  const rows: Row[] = [
    ['', 'wall', 'CPU', 'longest stall', 'a request: median', 'p99', 'longest', 'requests'],
    await during('nothing else going on', () => pause(QUIET_MS)),
  ];
  for (let at = 1; at <= RELOADS; at++) {
    const id = `reload-${at}`;
    await insert(store, [
      aBenchPosting({ id, title: 'One more', hiringOrganization: { name: 'Company 1', slug: 'company-1' } }),
    ]);
    rows.push(
      await during(`reload ${at}`, async () => {
        if (!(await refresh())) throw new Error('The store changed and the market did not see it.');
      }),
    );
  }
  server.close();
  return rows;
};
