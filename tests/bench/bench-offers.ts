import { knownSlugs, marketWords } from '../../lib/content/vocabulary.ts';
import { GROUP_NAMES, type JobFilter, type RawParams } from '../../lib/jobs/filter.ts';
import { filterQuery } from '../../lib/jobs/filter-address.ts';
import type { Market } from '../../lib/jobs/market.ts';
import { openMarket } from '../../lib/jobs/open-market.ts';
import { diceOf } from '../../lib/jobs/sample/dice.ts';
import { openStore } from '../../lib/jobs/stores/open-store.ts';
import { settings } from '../../lib/settings.ts';
import { inMs, median, quantile, table, timed } from './figures.ts';

/** `npm run bench:offers`: what nearest searches and similar jobs cost over the openings of the settings' database. */

const STATES = 500;
const JOBS = 1000;
const WORDS = ['senior', 'data', 'berlin', 'platform', 'lead mobile', 'zzzz'];

/** Different states that find nothing, chosen from the values that occur; half of them on a role's page. */
const emptyStates = (market: Market, count: number): JobFilter[] => {
  const dice = diceOf('offers');
  const { facets } = market.search(market.readFilter({}), 1);
  const states = new Map<string, JobFilter>();
  for (let tries = 0; states.size < count && tries < 200 * count; tries++) {
    const raw: RawParams = {};
    for (const group of GROUP_NAMES) {
      const values = Object.keys(facets[group]).slice(0, 30);
      if (!values.length || !dice.chance(group === 'role' ? 0.6 : 0.35)) continue;
      raw[group] = dice.chance(0.2) ? [dice.pick(values), dice.pick(values)] : dice.pick(values);
    }
    if (dice.chance(0.15)) raw.q = dice.pick(WORDS);
    const filter = market.readFilter(raw);
    if (market.search(filter, 1).total === 0) states.set(filterQuery(filter), filter);
  }
  return [...states.values()];
};

const row = (name: string, micros: readonly number[]): [string, ...string[]] => [
  name,
  ...[median(micros), quantile(micros, 0.95), Math.max(...micros)].map(inMs),
  `${micros.length} asked`,
];

const bench = async (): Promise<void> => {
  const { databaseUrl, databaseFile } = settings();
  const store = await openStore({ databaseUrl, databaseFile }, console.error);
  const { market } = await openMarket(store, marketWords, knownSlugs);
  const states = emptyStates(market, STATES);
  const jobs = market.search(market.readFilter({}), market.size).jobs.slice();
  const step = Math.max(1, Math.floor(jobs.length / JOBS));
  const asked = jobs.filter((_, at) => at % step === 0);
  const ask = {
    nearest: () => states.map((filter) => timed(() => market.nearest(filter, []))),
    similar: () => asked.map((job) => timed(() => market.similar(job, 6))),
  };
  ask.nearest();
  const near = ask.nearest();
  ask.similar();
  const similar = ask.similar();
  const offers = near.map(({ result }) => result);
  const withChanges = (least: number): number =>
    offers.filter(([first]) => first && first.changes.length >= least).length;
  process.stdout.write(
    `${market.size.toLocaleString('en')} jobs, Node ${process.version}\n${table([
      ['', 'median', 'p95', 'longest', ''],
      row(
        'nearest searches',
        near.map(({ micros }) => micros),
      ),
      row(
        'similar jobs',
        similar.map(({ micros }) => micros),
      ),
    ])}\n${states.length} empty states: ${offers.filter((list) => list.length > 0).length} with offers, ${offers.flat().length} in all; ${withChanges(2)} need two changes or more, ${withChanges(3)} more than two\n${asked.length} jobs: ${similar.filter(({ result }) => result.length > 0).length} with similar ones\n`,
  );
  await store.close();
};

await bench();
