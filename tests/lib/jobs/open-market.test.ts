import { describe, expect, it } from 'vitest';
import type { PostingRecord } from '../../../lib/jobs/job.ts';
import { openMarket } from '../../../lib/jobs/open-market.ts';
import type { JobStore } from '../../../lib/jobs/stores/store.ts';
import { aPosting } from './a-posting.ts';

/** A store that holds these open postings and nothing else. */
const aStore = (postings: PostingRecord[]) => {
  const state = { version: 'v1', postings, broken: false };
  const store: JobStore = {
    version: async () => {
      if (state.broken) throw new Error('the disk is gone');
      return state.version;
    },
    async *openPostings() {
      yield state.postings;
    },
    posting: async (id) => {
      const found = state.postings.find((posting) => posting.id === id);
      return found ? { ...found, descriptionHtml: null } : null;
    },
    write: async (_, plan) => ({ plan: plan([]), samplesRemoved: 0 }),
    polls: async () => [],
    claimPoll: async () => true,
    savePoll: async () => undefined,
    sources: async () => [
      { id: 's', sample: false, lastConfirmedAt: '2026-11-20T00:00:00Z', open: 1, closed: 0 },
    ],
    lastConfirmedAt: async () => '2026-11-20T00:00:00Z',
    isEmpty: async () => false,
    close: async () => undefined,
  };
  return { state, store };
};
const vocabulary = {
  roles: [],
  generic: { role: 'software-engineer', beside: [] },
  skillName: (slug: string) => slug,
};
const open = async (postings: PostingRecord[], clock = { now: new Date('2026-11-22T12:00:00Z') }) => {
  const { state, store } = aStore(postings);
  const opened = await openMarket(
    store,
    vocabulary,
    { roles: new Set(), skills: new Set() },
    () => clock.now,
  );
  return { ...opened, state, clock };
};

describe('an open market', () => {
  it('loads again when the store has changed, and only then', async () => {
    const { market, refresh, state } = await open([aPosting()]);
    expect([market.size, market.lastImportAt]).toEqual([1, '2026-11-20T00:00:00Z']);
    expect(await refresh()).toBe(false);
    state.postings = [aPosting(), aPosting()];
    state.version = 'v2';
    expect(await refresh()).toBe(true);
    expect([market.size, market.version]).toEqual([2, 'v2.2026-11-22']);
  });

  it('leaves out an opening whose own closing day has passed, from the next day on', async () => {
    const closing = aPosting({ validThrough: '2026-11-22' });
    const { market, refresh, clock } = await open([
      closing,
      aPosting({ validThrough: '2026-11-21T23:00:00Z' }),
    ]);
    expect(market.size).toBe(1);
    clock.now = new Date('2026-11-23T00:00:01Z');
    expect(await refresh()).toBe(true);
    expect(market.size).toBe(0);
    expect((await market.posting(closing.id))?.posting.validThrough).toBe('2026-11-22');
  });

  it('leads from a closed post of a job to the post that is open', async () => {
    const berlin = aPosting({ key: 'g:a:1', group: 'g', status: 'closed' });
    const paris = aPosting({ key: 'g:a:2', group: 'g' });
    const { market, state } = await open([paris]);
    state.postings = [berlin, paris];
    const found = await market.posting(berlin.id);
    expect([found?.posting.id, found?.posting.closed, found?.job.id]).toEqual([paris.id, null, paris.id]);
  });

  it('keeps the last good openings when the store cannot be read', async () => {
    const { market, refresh, state } = await open([aPosting()]);
    state.broken = true;
    await expect(refresh()).rejects.toThrow('the disk is gone');
    expect(market.size).toBe(1);
  });
});
