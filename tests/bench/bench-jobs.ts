import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { progressReport } from '../../lib/commands/jobs-import-progress.ts';
import { loadInThread } from '../../lib/jobs/load-in-thread.ts';
import { openMarket } from '../../lib/jobs/open-market.ts';
import { openSqliteStore } from '../../lib/jobs/stores/sqlite.ts';
import { inMb, memory, table } from './figures.ts';
import { fill } from './fill.ts';
import { BENCH_NOW } from './openings.ts';
import { ownOpenings } from './own-openings.ts';
import { measureFiltered, measureRoles } from './queries.ts';
import { randomStates } from './random-states.ts';
import { measureReload } from './reload.ts';
import { sharedOpenings } from './shared-openings.ts';
import { sqliteRival } from './sqlite-rival.ts';

/** `npm run bench:jobs`: what the index costs and how fast it answers, beside SQLite on the same openings. */

const HELP = `Usage: npm run bench:jobs -- [options]
  --n NUMBER         openings to measure with (100000)
  --seed NUMBER      the same seed makes the same openings and states (1)
  --states NUMBER    random filter states to ask for (300)
  --own              use the project's own generator also where ../shared/measure/jobs.mjs is there
  --sqlite SECONDS   how long SQLite may be asked the same; 0 leaves it out (60)
  --help             this text`;

const { values: given } = parseArgs({
  options: {
    n: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    states: { type: 'string', default: '300' },
    sqlite: { type: 'string', default: '60' },
    own: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const bench = async (): Promise<void> => {
  const [n, seed, states, seconds] = [given.n, given.seed, given.states, given.sqlite].map(Number);
  if (
    !n ||
    !(n > 0) ||
    seed === undefined ||
    !states ||
    seconds === undefined ||
    Number.isNaN(seed + seconds)
  ) {
    throw new Error(`--n, --seed, --states and --sqlite take numbers.\n${HELP}`);
  }
  const openings = (given.own ? null : await sharedOpenings()) ?? ownOpenings;
  say(`${n.toLocaleString('en')} openings from ${openings.name}, seed ${seed}, Node ${process.version}`);
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    const databaseFile = join(folder, 'bench.sqlite');
    const store = openSqliteStore(databaseFile);
    const rival = seconds > 0 ? sqliteRival(openings.vocabulary.skillNames) : null;
    const written = progressReport(process.stderr);
    await fill(openings.generate(n, seed), {
      store,
      rival,
      onProgress: (rows) => written.update(rows / n, rows),
    });
    written.stop();

    const before = memory();
    const cpu = process.cpuUsage();
    const begun = performance.now();
    const { market, refresh } = await openMarket(store, openings.vocabulary, openings.known, {
      now: () => BENCH_NOW,
      reload: (now) =>
        loadInThread({
          place: { databaseUrl: null, databaseFile },
          skillNames: openings.vocabulary.skillNames,
          now,
        }),
    });
    const { user, system } = process.cpuUsage(cpu);
    const wall = performance.now() - begun;
    const peak = process.memoryUsage().rss;
    const after = memory();
    say(
      table([
        ['', 'CPU', 'wall'],
        [
          `start to ready, ${market.size.toLocaleString('en')} jobs`,
          `${((user + system) / 1e6).toFixed(2)} s`,
          `${(wall / 1000).toFixed(2)} s`,
        ],
        ['', 'heap', 'outside it', 'resident', 'resident at most'],
        [
          'memory more',
          inMb(after.heap - before.heap),
          inMb(after.outside - before.outside),
          inMb(after.resident - before.resident),
          inMb(peak - before.resident),
        ],
      ]),
    );

    const [warmUp, asked] = [seed + 1, seed].map((one) => randomStates(openings, n, states, one));
    const filtered = measureFiltered(market, rival, {
      states: asked ?? [],
      warmUp: warmUp ?? [],
      budgetMs: seconds * 1000,
    });
    say(table([...filtered, ...measureRoles(market, openings.vocabulary.roles)]));
    rival?.close();
    say(table(await measureReload({ store, market, refresh, states: asked ?? [] })));
    const later = memory();
    say(
      `after the reloads: heap ${inMb(later.heap - before.heap)}, outside it ${inMb(later.outside - before.outside)}, resident ${inMb(later.resident - before.resident)} more than before the start`,
    );
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (given.help) say(HELP);
else await bench();
