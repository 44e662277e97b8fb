import { describe, expect, test } from 'vitest';
import { Busy } from '../../../lib/edge/gate.ts';
import { aCache, admitNone, anAnswer, aPage, textOf } from './a-cache.ts';

describe('one render per address', () => {
  test('serves everyone who asks meanwhile, and nobody needs admission but the first', async () => {
    const { begun, get, settle } = aCache();
    const first = get('/a');
    const others = Array.from({ length: 99 }, () => get('/a', admitNone));
    await settle();
    expect(begun.map(({ key }) => key)).toEqual(['/a']);
    begun[0]?.finish(aPage('made'));
    expect(await Promise.all([first, ...others])).toEqual(Array(100).fill('made'));
  });

  test('fails for everyone who waits, and leaves no rejection behind', async () => {
    const { begun, get, settle, failures } = aCache();
    const waiting = Promise.allSettled([get('/a'), get('/a')]);
    await settle();
    begun[0]?.fail(new Error('broken'));
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(failures).toEqual(['/a']);
  });

  test('is not kept when the render says so, but still shared', async () => {
    const { begun, get, settle, cache } = aCache();
    const both = [get('/a'), get('/a')];
    await settle();
    begun[0]?.finish({ answer: anAnswer('moved', 307), keep: false });
    expect(await Promise.all(both)).toEqual(['moved', 'moved']);
    expect(cache.fresh('/a')).toBeUndefined();
  });
});

describe('an address without a page', () => {
  test('is remembered, and asked about anew with the next version', async () => {
    const { state, begun, get, fill, settle, cache } = aCache();
    await fill('/none', 'missing');
    expect(cache.fresh('/none')).toBe('missing');
    state.generation = 2;
    const made = get('/none');
    await settle();
    begun[1]?.finish(aPage('now there'));
    expect(await made).toBe('now there');
    expect(textOf(cache.fresh('/none'))).toBe('now there');
  });

  test('that had one before forgets it', async () => {
    const { state, get, fill, settle, begun, cache } = aCache();
    await fill('/a');
    state.generation = 2;
    await get('/a');
    await settle();
    begun[1]?.finish('missing');
    await settle();
    expect(cache.fresh('/a')).toBe('missing');
  });

  test('takes the place of another such address only', async () => {
    const { fill, cache } = aCache({ missingAddresses: 2 });
    await fill('/guide');
    for (const key of ['/x', '/y', '/z']) await fill(key, 'missing');
    expect(textOf(cache.fresh('/guide'))).toBe('/guide of 1');
    expect(cache.fresh('/x')).toBeUndefined();
    expect(cache.fresh('/z')).toBe('missing');
  });
});

describe('room', () => {
  test('is counted in bytes, and addresses with a query cannot take that of pages', async () => {
    const { fill, cache } = aCache({ queriesBytes: 12_000, pagesBytes: 12_000 });
    await fill('/guide');
    for (let n = 0; n < 20; n += 1) await fill(`/jobs?q=${n}`);
    expect(textOf(cache.fresh('/guide'))).toBe('/guide of 1');
    expect(cache.fresh('/jobs?q=0')).toBeUndefined();
    expect(textOf(cache.fresh('/jobs?q=19'))).toBe('/jobs?q=19 of 1');
  });

  test('of pages cannot be taken by pictures, of which there is one for each job', async () => {
    const { fill, cache } = aCache({ queriesBytes: 12_000, pagesBytes: 12_000 });
    await fill('/guide');
    for (let n = 0; n < 20; n += 1) await fill(`/jobs/${n}/card.png`);
    expect(textOf(cache.fresh('/guide'))).toBe('/guide of 1');
    expect(cache.fresh('/jobs/0/card.png')).toBeUndefined();
    expect(textOf(cache.fresh('/jobs/19/card.png'))).toBe('/jobs/19/card.png of 1');
  });

  test('of searches cannot be taken by a client that asks for tables', async () => {
    const { fill, cache } = aCache({ queriesBytes: 12_000, largeBytes: 1_000, largeQueriesBytes: 30_000 });
    await fill('/jobs?q=go');
    for (let n = 0; n < 20; n += 1) await fill(`/jobs.csv?q=${n}`, aPage('x'.repeat(5_000)));
    expect(textOf(cache.fresh('/jobs?q=go'))).toBe('/jobs?q=go of 1');
    expect(cache.fresh('/jobs.csv?q=0')).toBeUndefined();
    expect(textOf(cache.fresh('/jobs.csv?q=19'))).toHaveLength(5_000);
  });

  test('is left by a table that has become small, and taken by one that has become large', async () => {
    const { state, begun, get, fill, settle, cache } = aCache({ largeBytes: 1_000 });
    for (const [generation, text] of [
      [1, 'small'],
      [2, 'x'.repeat(1_001)],
      [3, 'y'.repeat(1_000)],
    ] as const) {
      state.generation = generation;
      if (generation === 1) await fill('/jobs.csv?q=go', aPage(text));
      else {
        const made = get('/jobs.csv?q=go');
        await settle();
        begun.at(-1)?.finish(aPage(text));
        await made;
        await settle();
      }
      expect(textOf(cache.fresh('/jobs.csv?q=go'))).toBe(text);
    }
  });

  test('at the gate is not a failure of the page', async () => {
    const { begun, get, settle, failures } = aCache({ rendersAtOnce: 1, rendersWaiting: 1 });
    const running = get('/a');
    const waiting = get('/b');
    await expect(get('/c')).rejects.toBeInstanceOf(Busy);
    expect(failures).toEqual([]);
    await settle();
    begun[0]?.finish(aPage('a'));
    await running;
    await settle();
    begun[1]?.finish(aPage('b'));
    expect(await waiting).toBe('b');
    const again = get('/c');
    await settle();
    begun[2]?.finish(aPage('c'));
    expect(await again).toBe('c');
  });
});
