import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { PostingRecord } from '../../../lib/jobs/job.ts';
import { openMarket } from '../../../lib/jobs/open-market.ts';
import type { DemandKept, JobStore } from '../../../lib/jobs/stores/store.ts';
import { aPosting } from './a-posting.ts';

/** A store that holds these open postings and nothing else. */
const aStore = (postings: PostingRecord[]) => {
  const state = {
    version: 'v1',
    postings,
    closed: [] as PostingRecord[],
    broken: false,
    importedAt: '2026-11-20T00:00:00Z',
    kept: null as DemandKept | null,
  };
  const whole = <Answer>(answer: Answer): Answer => {
    if (state.broken) throw new Error('the disk is gone');
    return answer;
  };
  const store: JobStore = {
    version: async () => whole(state.version),
    async *openPostings() {
      yield state.postings;
    },
    closedSince: async (moment) =>
      whole(state.closed).filter(({ closedAt }) => closedAt !== null && closedAt >= moment),
    posting: async (id) => {
      const found = whole(state.postings).find((posting) => posting.id === id);
      return found ? { ...found, descriptionHtml: null } : null;
    },
    write: async (_, plan) => ({ plan: plan([]), samplesRemoved: 0 }),
    polls: async () => [],
    claimPoll: async () => true,
    savePoll: async () => undefined,
    keepDemand: async () => 'same',
    demandHistory: async (role) =>
      whole(state.kept) ? [{ day: role, total: 1, of: 1, employers: 1, skills: [] }] : [],
    demandKept: async () => whole(state.kept),
    sources: async () => [
      { id: 's', sample: false, lastConfirmedAt: '2026-11-20T00:00:00Z', open: 1, closed: 0 },
    ],
    lastConfirmedAt: async () => whole(state.importedAt),
    isEmpty: async () => false,
    close: async () => undefined,
  };
  return { state, store };
};
const vocabulary = {
  roles: [],
  generic: { role: 'software-engineer', beside: [] },
  skillNames: new Map<string, string>(),
};
const open = async (postings: PostingRecord[], clock = { now: new Date('2026-11-22T12:00:00Z') }) => {
  const { state, store } = aStore(postings);
  const opened = await openMarket(
    store,
    vocabulary,
    { roles: new Set(), skills: new Set() },
    { now: () => clock.now },
  );
  return { ...opened, state, store, clock };
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
    expect([found?.posting.id, found?.posting.ending, found?.job.id]).toEqual([paris.id, null, paris.id]);
  });

  it('keeps a closed job for a year, and knows nothing of it afterwards', async () => {
    const takenDown = aPosting({ status: 'closed', closedAt: '2025-11-23T08:00:00.000Z' });
    const closed = aPosting({ validThrough: '2025-11-22' });
    const undated = aPosting({ status: 'closed', closedAt: null });
    const { market, state, clock } = await open([]);
    state.postings = [takenDown, closed, undated];
    for (const { id } of state.postings)
      expect((await market.posting(id))?.posting.ending, id).not.toBeNull();
    clock.now = new Date('2026-11-24T00:00:00Z');
    expect(await market.posting(takenDown.id)).toBeNull();
    expect(await market.posting(closed.id)).toBeNull();
    expect((await market.posting(undated.id))?.job.id).toBe(undated.id);
  });

  it('goes on leading from a post that closed long ago to the open one of its job', async () => {
    const old = aPosting({
      key: 'g:a:1',
      group: 'g',
      status: 'closed',
      closedAt: '2024-01-01T00:00:00.000Z',
    });
    const { market, state } = await open([aPosting({ key: 'g:a:2', group: 'g' })]);
    state.postings = [old, ...state.postings];
    expect((await market.posting(old.id))?.posting).toMatchObject({ ending: null, key: 'g:a:2' });
  });

  it('knows a company by its name until its last job has been closed for a month', async () => {
    const hiringOrganization = { name: 'Globex Corporation', slug: 'globex' };
    const closed = aPosting({ hiringOrganization, status: 'closed', closedAt: '2026-11-20T06:00:00.000Z' });
    const { market, refresh, state, clock } = await open([aPosting()]);
    expect([market.companyName('acme'), market.companyName('globex')]).toEqual(['Acme', null]);
    state.closed = [closed];
    state.version = 'v2';
    await refresh();
    expect([market.companyName('acme'), market.companyName('globex')]).toEqual([
      'Acme',
      'Globex Corporation',
    ]);
    clock.now = new Date('2026-12-21T12:00:00Z');
    await refresh();
    expect(market.companyName('globex')).toBeNull();
  });

  it('keeps the last good openings when the store cannot be read', async () => {
    const { market, refresh, state } = await open([aPosting()]);
    state.broken = true;
    await expect(refresh()).rejects.toThrow('the disk is gone');
    expect(market.size).toBe(1);
  });

  it('has a new version when the kept days have changed, with the same openings', async () => {
    const { market, refresh, state } = await open([aPosting()]);
    const kept = { day: '2026-11-22', version: 'v1', mark: 'aa' };
    const versions = [market.version];
    for (const mark of ['aa', 'bb', 'bb']) {
      state.kept = { ...kept, mark };
      expect(await refresh()).toBe(false);
      versions.push(market.version);
    }
    expect(versions).toEqual(['', '.aa', '.bb', '.bb'].map((mark) => `v1.2026-11-22${mark}`));
  });

  it('gives the kept days of a role, and null while its database is away', async () => {
    const { market, state } = await open([aPosting()]);
    expect(await market.history('backend-developer', [])).toEqual([]);
    state.kept = { day: '2026-11-22', version: 'v1', mark: 'aa' };
    expect(await market.history('backend-developer', [])).toHaveLength(1);
    state.broken = true;
    expect(await market.history('backend-developer', [])).toBeNull();
    expect(market.isAway).toBe(true);
  });

  it('says when the last import was, also of one that changed nothing', async () => {
    const { market, refresh, state } = await open([aPosting()]);
    state.importedAt = '2026-11-22T11:00:00Z';
    expect(await refresh()).toBe(false);
    expect([market.lastImportAt, market.version]).toEqual(['2026-11-22T11:00:00Z', 'v1.2026-11-22']);
  });

  it('answers from the old openings until the new ones are all there', async () => {
    const { market, refresh, state } = await open([aPosting()]);
    state.postings = Array.from({ length: 3000 }, () => aPosting());
    state.version = 'v2';
    const sizes = new Set<number>();
    const watch = setInterval(() => sizes.add(market.search(market.readFilter({}), 1).total));
    await refresh();
    clearInterval(watch);
    expect([...sizes].every((size) => size === 1)).toBe(true);
    expect(market.size).toBe(3000);
  });
});

describe('a market loaded again', () => {
  it('answers as one that is opened anew', async () => {
    const levels = fc.array(fc.constantFrom('entry', 'senior', null), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(levels, levels, async (before, after) => {
        const postings = (list: typeof before) => list.map((level) => aPosting({ level, roles: [] }));
        const { market, refresh, state } = await open(postings(before));
        market.search(market.readFilter({ level: 'senior' }), 20);
        state.postings = postings(after);
        state.version = 'v2';
        await refresh();
        const fresh = (await open(state.postings)).market;
        for (const raw of [{}, { level: 'senior' }, { level: 'entry', q: 'backend' }]) {
          const filter = market.readFilter(raw);
          expect(market.search(filter, 20)).toEqual(fresh.search(filter, 20));
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a market without its database', () => {
  it('shows an open job from memory, without the text it cannot read', async () => {
    const posting = aPosting({ key: 'g:a:1', group: 'g', hasText: true });
    const second = aPosting({ key: 'g:a:2', group: 'g' });
    const { market, state } = await open([posting, second]);
    state.broken = true;
    const found = await market.posting(second.id);
    expect(found?.job).toMatchObject({ id: posting.id, title: posting.title });
    expect(found?.posting).toMatchObject({ ending: null, descriptionHtml: null, isTextMissing: true });
    expect(market.isAway).toBe(true);
    state.broken = false;
    expect((await market.posting(second.id))?.posting).toMatchObject({ isTextMissing: false });
    expect(market.isAway).toBe(false);
  });

  it('misses no text where there was none', async () => {
    const posting = aPosting();
    const { market, state } = await open([posting]);
    state.broken = true;
    expect((await market.posting(posting.id))?.posting.isTextMissing).toBe(false);
  });

  it('does not say that an address leads nowhere when it cannot know', async () => {
    const { market, state } = await open([aPosting()]);
    expect(await market.posting('never-there')).toBeNull();
    state.broken = true;
    await expect(market.posting('never-there')).rejects.toThrow('the disk is gone');
  });

  it('does not wait for it for ever', async () => {
    vi.useFakeTimers();
    try {
      const posting = aPosting();
      const { market, store } = await open([posting]);
      store.posting = () => new Promise(() => {});
      const found = market.posting(posting.id);
      await vi.advanceTimersByTimeAsync(2000);
      expect((await found)?.job.id).toBe(posting.id);
      const again = market.posting(posting.id);
      await vi.advanceTimersByTimeAsync(300);
      expect((await again)?.job.id).toBe(posting.id);
    } finally {
      vi.useRealTimers();
    }
  });
});
