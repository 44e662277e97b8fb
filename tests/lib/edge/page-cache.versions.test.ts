import { describe, expect, test } from 'vitest';
import { aCache, admitNone, aPage, textOf } from './a-cache.ts';

describe('a page of the version just before', () => {
  test('is given while the new one is slow to be made, once', async () => {
    const { state, begun, get, fill, settle, cache } = aCache();
    await fill('/a');
    state.generation = 2;
    expect(cache.fresh('/a')).toBeUndefined();
    expect(await Promise.all([get('/a'), get('/a')])).toEqual(['/a of 1', '/a of 1']);
    await settle();
    expect(begun).toHaveLength(2);
    begun[1]?.finish(aPage('new'));
    await settle();
    expect(textOf(cache.fresh('/a'))).toBe('new');
  });

  test('is not given when the new one is made in time', async () => {
    const { state, begun, get, fill, settle } = aCache({ patienceMs: 60_000 });
    await fill('/a');
    state.generation = 2;
    const waiting = get('/a');
    await settle();
    begun[1]?.finish(aPage('new'));
    expect(await waiting).toBe('new');
  });

  test('is given when the new one cannot be made, which is not tried again for a while', async () => {
    const { state, begun, get, fill, settle, failures } = aCache({ failureMs: 5_000 });
    await fill('/a');
    state.generation = 2;
    await get('/a');
    await settle();
    begun[1]?.fail(new Error('broken'));
    await settle();
    state.now = 4_999;
    expect(await get('/a')).toBe('/a of 1');
    await settle();
    expect(begun).toHaveLength(2);
    state.now = 5_000;
    expect(await get('/a')).toBe('/a of 1');
    await settle();
    expect(begun).toHaveLength(3);
    expect(failures).toEqual(['/a']);
  });

  test('is given to a client who may cause no more renders, or when the gate is full', async () => {
    const { state, begun, get, fill, settle } = aCache({ rendersAtOnce: 1, rendersWaiting: 0 });
    await fill('/a');
    state.generation = 2;
    expect(await get('/a', admitNone)).toBe('/a of 1');
    await settle();
    expect(begun).toHaveLength(1);
    const blocking = get('/b');
    await settle();
    expect(await get('/a')).toBe('/a of 1');
    begun.at(-1)?.finish(aPage('b'));
    await blocking;
  });

  test('is the oldest that is ever given: before it, one waits or fails', async () => {
    const { state, begun, get, fill, settle } = aCache();
    await fill('/a');
    state.generation = 3;
    const waiting = get('/a');
    await settle();
    begun[1]?.fail(new Error('broken'));
    await expect(waiting).rejects.toThrow('broken');
    await expect(get('/a')).rejects.toThrow('a moment ago');
  });
});

describe('the version of a page', () => {
  test('is the one before its render began', async () => {
    const { state, begun, get, settle, cache } = aCache();
    const made = get('/a');
    await settle();
    state.generation = 2;
    begun[0]?.finish(aPage('begun under 1'));
    expect(await made).toBe('begun under 1');
    expect(cache.fresh('/a')).toBeUndefined();
    expect(await get('/a')).toBe('begun under 1');
    await settle();
    expect(begun).toHaveLength(2);
  });

  test('keeps a render of before from being joined, and from replacing a newer page', async () => {
    const { state, begun, get, settle, cache } = aCache();
    const older = get('/a');
    await settle();
    state.generation = 2;
    const newer = get('/a');
    await settle();
    expect(begun).toHaveLength(2);
    begun[1]?.finish(aPage('newer'));
    expect(await newer).toBe('newer');
    begun[0]?.finish(aPage('older'));
    expect(await older).toBe('older');
    expect(textOf(cache.fresh('/a'))).toBe('newer');
  });
});
