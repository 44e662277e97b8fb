import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { knownSlugs, marketWords } from '../../lib/content/vocabulary.ts';
import { shareMarket } from '../../lib/jobs/market.ts';
import { openMarket } from '../../lib/jobs/open-market.ts';
import { openStore } from '../../lib/jobs/stores/open-store.ts';
import { settings } from '../../lib/settings.ts';
import { inMs, median, quantile, table, timed } from './figures.ts';

/** `npm run bench:demand`: what the figures of openings cost a guide, over the openings of your own database. */

const HELP = `Usage: npm run bench:demand -- [options]
  --rounds NUMBER   times that each is measured (60)
  --help            this text`;

const { values: given } = parseArgs({
  options: { rounds: { type: 'string', default: '60' }, help: { type: 'boolean', default: false } },
});

type Rendered = typeof import('./render-guide.ts');

/** The components as a module that Node can run. */
const rendered = async (): Promise<Rendered> => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const outfile = join(folder, 'guide.mjs');
  try {
    await build({
      entryPoints: [join(import.meta.dirname, 'render-guide.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      jsx: 'automatic',
      alias: {
        'contentlayer/generated': join(import.meta.dirname, '../../.contentlayer/generated/index.mjs'),
      },
      define: { 'process.env.NODE_ENV': '"production"' },
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const row = (name: string, micros: readonly number[], bytes = ''): [string, ...string[]] => [
  name,
  inMs(median(micros)),
  inMs(quantile(micros, 0.95)),
  bytes,
];

const bench = async (rounds: number): Promise<void> => {
  const { databaseUrl, databaseFile } = settings();
  const store = await openStore({ databaseUrl, databaseFile }, console.error);
  const { market } = await openMarket(store, marketWords, knownSlugs);
  shareMarket(market);
  const { guide, bareGuide, figuresOf, articleOf } = await rendered();
  const { role } = guide;
  const whole = market.readFilter({ role });
  // Every round a state that was not asked for before, as a page that is not in the cache.
  const states = [
    ...market
      .demand(whole)
      .skills()
      .map(({ skill }) => market.readFilter({ role, skill })),
  ];
  const micros: Record<'first' | 'kept' | 'withFigures' | 'without' | 'filtered', number[]> = {
    first: [],
    kept: [],
    withFigures: [],
    without: [],
    filtered: [],
  };
  for (let round = -5; round < rounds; round++) {
    const state = states[(round + 5) % states.length] ?? whole;
    const figures = {
      first: timed(() => figuresOf(guide, state)).micros,
      kept: timed(() => figuresOf(guide, whole)).micros,
      withFigures: timed(() => articleOf(guide, whole)).micros,
      without: timed(() => articleOf(bareGuide, whole)).micros,
      filtered: timed(() => articleOf(guide, state)).micros,
    };
    // The first rounds warm the code up.
    if (round < 0) continue;
    for (const name of ['first', 'kept', 'withFigures', 'without', 'filtered'] as const)
      micros[name].push(figures[name]);
  }
  const size = (html: string): string => `${(Buffer.byteLength(html) / 1000).toFixed(1)} kB`;
  console.log(`${market.size.toLocaleString('en')} jobs; ${rounds} rounds by the clock, ${guide.title}\n`);
  console.log(
    table([
      ['', 'median', 'p95', 'HTML'],
      row('figures of a state, the first time', micros.first),
      row('figures of the whole role, kept', micros.kept),
      row('article without figures', micros.without, size(articleOf(bareGuide, whole))),
      row('article with figures', micros.withFigures, size(articleOf(guide, whole))),
      row(
        'article with those of a state beside',
        micros.filtered,
        size(articleOf(guide, states[0] ?? whole)),
      ),
    ]),
  );
  const times = median(micros.withFigures) / median(micros.without);
  console.log(`\nWith figures an article takes ${times.toFixed(2)} times what it takes without.`);
  await store.close();
};

if (given.help) console.log(HELP);
else await bench(Math.max(5, Number(given.rounds) || 60));
