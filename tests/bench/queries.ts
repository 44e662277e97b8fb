import assert from 'node:assert/strict';
import type { JobFilter } from '../../lib/jobs/filter.ts';
import { filterQuery } from '../../lib/jobs/filter-address.ts';
import type { Market } from '../../lib/jobs/market.ts';
import { MOST_COMPANIES } from '../../lib/jobs/search/facets.ts';
import type { SearchResult } from '../../lib/jobs/search/search-result.ts';
import { cpuOf, inMs, median, quantile, timed } from './figures.ts';
import type { Rival, RivalResult } from './sqlite-rival.ts';

const PER_PAGE = 20;

/** Fails with the state when the two do not answer alike. */
export const assertSameAnswer = (filter: JobFilter, ours: SearchResult, theirs: RivalResult): void => {
  const where = `for ?${filterQuery(filter)}`;
  assert.equal(theirs.total, ours.total, `total ${where}`);
  assert.equal(theirs.withText, ours.withText, `with a text ${where}`);
  assert.deepEqual(
    theirs.ids,
    ours.jobs.map(({ id }) => id),
    `the page ${where}`,
  );
  for (const group of [
    'role',
    'level',
    'workplace',
    'country',
    'skill',
    'company',
    'type',
    'posted',
    'pay',
  ] as const) {
    const all = Object.entries(ours.facets[group]).filter(([, count]) => count > 0);
    // Chosen companies stand behind the most frequent ones, which are all that SQLite is asked for.
    const counted = group === 'company' ? all.slice(0, MOST_COMPANIES) : all;
    const found = Object.entries(theirs.facets[group] ?? {}).filter(([, count]) => count > 0);
    assert.deepEqual(Object.fromEntries(found), Object.fromEntries(counted), `facet ${group} ${where}`);
  }
};

type Row = [string, ...string[]];

/**
 * Filtered states: every one asked of the index for the first time, then as many as `budgetMs` allows of SQLite.
 * Single questions are timed by the clock, which counts whatever else the machine does to them; the CPU clock of
 * many systems only moves every few milliseconds, so it is read once around them all.
 */
export const measureFiltered = (
  market: Market,
  rival: Rival | null,
  {
    states,
    warmUp,
    budgetMs,
  }: { states: readonly JobFilter[]; warmUp: readonly JobFilter[]; budgetMs: number },
): Row[] => {
  for (const filter of warmUp) market.search(filter, PER_PAGE);
  const { micros, result: ours } = cpuOf(() =>
    states.map((filter) => timed(() => market.search(filter, PER_PAGE))),
  );
  const theirs: number[] = [];
  const ratios: number[] = [];
  const since = performance.now();
  for (const [at, filter] of states.entries()) {
    const index = ours[at];
    if (!rival || !index || performance.now() - since > budgetMs) break;
    const sql = timed(() => rival.search(filter, PER_PAGE));
    assertSameAnswer(filter, index.result, sql.result);
    theirs.push(sql.micros);
    ratios.push(sql.micros / index.micros);
  }
  const row = (name: string, values: readonly number[], mean: number): Row => [
    name,
    ...[median(values), quantile(values, 0.95), Math.max(...values), mean].map(inMs),
    `${values.length} states`,
  ];
  const times = (ratio: number): string => `${Math.round(ratio)} ×`;
  const meanOf = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const times1 = ours.map((one) => one.micros);
  return [
    ['', 'median', 'p95', 'longest', 'mean', ''],
    [...row('filtered, index', times1, meanOf(times1))] as Row,
    ['of it CPU', '', '', '', inMs(micros / states.length), ''],
    ...(theirs.length
      ? ([
          row('filtered, node:sqlite', theirs, meanOf(theirs)),
          [
            'SQLite / index',
            times(median(ratios)),
            '',
            `least ${times(Math.min(...ratios))}`,
            times(meanOf(theirs) / meanOf(times1)),
            'same answers',
          ],
        ] satisfies Row[])
      : []),
  ];
};

/** The unfiltered view of each role: the first time anybody asks for it, and every time after. */
export const measureRoles = (market: Market, roles: readonly string[]): Row[] => {
  const ask = (role: string) => timed(() => market.search(market.readFilter({ role }), 10)).micros;
  const first = roles.map(ask);
  const again = roles.flatMap((role) => Array.from({ length: 20 }, () => ask(role)));
  return [
    [
      'a role, first time',
      inMs(median(first)),
      inMs(quantile(first, 0.95)),
      inMs(Math.max(...first)),
      `${roles.length} roles`,
    ],
    ['a role, after that', inMs(median(again)), inMs(quantile(again, 0.95)), inMs(Math.max(...again)), ''],
  ];
};
