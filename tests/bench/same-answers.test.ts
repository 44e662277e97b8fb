import { expect, it } from 'vitest';
import { openMarket } from '../../lib/jobs/open-market.ts';
import { openSqliteStore } from '../../lib/jobs/stores/sqlite.ts';
import { fill } from './fill.ts';
import { BENCH_NOW } from './openings.ts';
import { ownOpenings } from './own-openings.ts';
import { assertSameAnswer } from './queries.ts';
import { randomStates } from './random-states.ts';
import { sqliteRival } from './sqlite-rival.ts';

it('answers any filter as SQL over the same openings does, and says so when it would not', async () => {
  const [n, seed] = [1500, 7];
  const { vocabulary, known, generate } = ownOpenings;
  const store = openSqliteStore(':memory:');
  const rival = sqliteRival(vocabulary.skillNames);
  await fill(generate(n, seed), { store, rival, onProgress: () => {} });
  const { market } = await openMarket(store, vocabulary, known, { now: () => BENCH_NOW });
  expect(market.size).toBe(n);
  const states = randomStates(ownOpenings, n, 120, seed);
  for (const filter of states) assertSameAnswer(filter, market.search(filter, 20), rival.search(filter, 20));
  expect(states.filter((filter) => market.search(filter, 20).total > 20).length).toBeGreaterThan(20);

  const [all, remote] = [market.readFilter({}), market.readFilter({ workplace: 'remote' })];
  expect(() => assertSameAnswer(all, market.search(all, 20), rival.search(remote, 20))).toThrow(
    'total for ?',
  );
  rival.close();
  await store.close();
});
