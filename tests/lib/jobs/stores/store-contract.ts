import { afterEach, describe, expect, it } from 'vitest';
import type { JobStore, Poll, RoleDemand, SourceChanges } from '../../../../lib/jobs/stores/store.ts';
import { aChange, aNewPosting, known, openPostings, someChanges, apply as write } from '../a-new-posting.ts';

/** What every store must do, run against each database: `open` gives a new, empty one. */
export const storeContract = (name: string, open: () => Promise<JobStore>): void => {
  const DAY = (day: number): string => `2026-11-0${day}T08:00:00.000Z`;
  const opened: JobStore[] = [];
  const fresh = async (): Promise<JobStore> => {
    const store = await open();
    opened.push(store);
    return store;
  };
  const apply = (store: JobStore, day: number, ...sources: SourceChanges[]) =>
    write(store, { at: DAY(day), removeSamples: false, sources });
  const [a, b] = [
    aNewPosting({ id: 'aaaa' }),
    aNewPosting({ id: 'bbbb', title: 'Tester', descriptionHtml: null }),
  ];
  const withBoth = async (): Promise<JobStore> => {
    const store = await fresh();
    await apply(store, 1, someChanges({ insert: [a, b] }));
    return store;
  };

  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });

  describe(`${name}: a store`, () => {
    it('begins empty, with a version', async () => {
      const store = await fresh();
      expect(await store.isEmpty()).toBe(true);
      expect(await openPostings(store)).toEqual([]);
      expect(await store.sources()).toEqual([]);
      expect(await store.lastConfirmedAt()).toBeNull();
      expect(await store.posting('aaaa')).toBeNull();
      expect(await store.version()).toMatch(/\S/);
    });

    it('knows when any source last had an answer, also when nothing had changed', async () => {
      const store = await withBoth();
      const version = await store.version();
      await apply(store, 3, someChanges());
      await apply(store, 4, someChanges({ confirmed: false }));
      expect([await store.lastConfirmedAt(), await store.version()]).toEqual([DAY(3), version]);
    });

    it('gives back what was inserted, the description only with the whole posting', async () => {
      const store = await withBoth();
      const { descriptionHtml, ...rest } = a.posting;
      const record = {
        ...rest,
        sourceId: 'greenhouse:acme',
        sample: false,
        status: 'open',
        firstSeenAt: DAY(1),
        lastSeenAt: DAY(1),
        closedAt: null,
        hasText: true,
      };
      expect((await openPostings(store))[0]).toEqual(record);
      expect(await store.posting('aaaa')).toEqual({ ...record, descriptionHtml });
      expect(await store.posting('bbbb')).toMatchObject({ hasText: false, descriptionHtml: null });
      expect((await openPostings(store)).map(({ id }) => id)).toEqual(['aaaa', 'bbbb']);
    });

    it('keeps text of every script and shape as it is', async () => {
      const store = await fresh();
      const title = `Ünïcödé 開発者 👩‍💻 "quotes" 'and' \\ ; DROP TABLE postings; -- \u0001`;
      await apply(
        store,
        1,
        someChanges({ insert: [aNewPosting({ id: 'x', title, descriptionHtml: title })] }),
      );
      expect(await store.posting('x')).toMatchObject({ title, descriptionHtml: title });
    });

    it('updates a posting whole and keeps the day it was first seen', async () => {
      const store = await withBoth();
      const changed = aChange({ id: 'aaaa', title: 'Senior Backend Engineer', descriptionHtml: null });
      await apply(store, 2, someChanges({ update: [changed] }));
      expect(await store.posting('aaaa')).toMatchObject({
        title: 'Senior Backend Engineer',
        descriptionHtml: null,
        hasText: false,
        firstSeenAt: DAY(1),
        lastSeenAt: DAY(2),
      });
    });

    it('keeps the text, and what was read from it, of a posting that comes again without one', async () => {
      const store = await fresh();
      const read = {
        skills: ['sql', 'docker'],
        roles: [{ role: 'data-engineer', evidence: 'description' as const }],
      };
      await apply(store, 1, someChanges({ insert: [aNewPosting({ id: 'aaaa', ...read })] }));
      const poorer = aChange(
        { id: 'aaaa', title: 'SRE', descriptionHtml: null, skills: ['linux'], roles: [] },
        true,
      );
      await apply(store, 2, someChanges({ update: [poorer] }));
      expect(await store.posting('aaaa')).toMatchObject({
        title: 'SRE',
        descriptionHtml: '<p>We build.</p>',
        hasText: true,
        skills: ['linux', 'sql', 'docker'],
        roles: read.roles,
      });
      expect(await known(store, { ids: ['aaaa'] })).toMatchObject([{ digest: poorer.digest, hasText: true }]);
    });

    it('keeps what another source stated where the new one is silent', async () => {
      const store = await withBoth();
      const silent = {
        id: 'aaaa',
        title: 'SRE',
        jobLocations: [],
        skills: [],
        roles: [],
        descriptionHtml: null,
      };
      const change = { ...aChange(silent, true), fill: true };
      await apply(store, 2, someChanges({ sourceId: 'csv:other', update: [change] }));
      expect(await store.posting('aaaa')).toMatchObject({
        sourceId: 'csv:other',
        title: 'SRE',
        jobLocations: a.posting.jobLocations,
        skills: ['sql'],
        descriptionHtml: a.posting.descriptionHtml,
      });
    });

    it.each([
      ['the same', 'software-engineer', ['software-engineer', 'backend-developer']],
      ['another role', 'data-engineer', ['data-engineer']],
    ])('keeps what the text made likely where the new title names %s only', async (_, titled, roles) => {
      const store = await fresh();
      const before = [
        { role: 'software-engineer', evidence: 'title' as const },
        { role: 'backend-developer', evidence: 'description' as const },
      ];
      await apply(store, 1, someChanges({ insert: [aNewPosting({ id: 'aaaa', roles: before })] }));
      const now = [{ role: titled, evidence: 'title' as const }];
      const again = aChange({ id: 'aaaa', descriptionHtml: null, roles: now }, true);
      await apply(store, 2, someChanges({ update: [again] }));
      expect((await store.posting('aaaa'))?.roles.map(({ role }) => role)).toEqual(roles);
    });

    it('gives the posts of one group side by side, in batches of one moment', async () => {
      const store = await fresh();
      const posts = Array.from({ length: 1_200 }, (_, n) =>
        aNewPosting({ id: `id${n}`, group: `group${n % 7 === 0 ? 'shared' : n}` }),
      );
      await apply(store, 1, someChanges({ insert: posts }));
      const groups: string[] = [];
      for await (const batch of store.openPostings()) {
        if (groups.length === 0) await apply(store, 2, someChanges({ close: ['id3', 'id1199'] }));
        groups.push(...batch.map(({ group }) => group));
      }
      expect(groups).toHaveLength(1_200);
      const runs = groups.filter((group, at) => group !== groups[at - 1]);
      expect(runs).toHaveLength(new Set(groups).size);
      expect((await openPostings(store)).length).toBe(1_198);
    });

    it('moves the last sighting of what every import has, without writing it', async () => {
      const store = await withBoth();
      await apply(store, 2, someChanges());
      expect((await openPostings(store)).map(({ lastSeenAt }) => lastSeenAt)).toEqual([DAY(2), DAY(2)]);
      expect(await store.sources()).toMatchObject([{ lastConfirmedAt: DAY(2) }]);
    });

    it('keeps the last sighting of what is missing, through misses and closing', async () => {
      const store = await withBoth();
      await apply(store, 2, someChanges());
      await apply(store, 3, someChanges({ miss: [{ id: 'bbbb', missed: 1 }] }));
      expect(await store.posting('bbbb')).toMatchObject({ status: 'open', lastSeenAt: DAY(2) });
      await apply(store, 4, someChanges({ close: ['bbbb'] }));
      expect(await store.posting('bbbb')).toMatchObject({
        status: 'closed',
        lastSeenAt: DAY(2),
        closedAt: DAY(4),
      });
      expect((await openPostings(store)).map(({ id }) => id)).toEqual(['aaaa']);
      expect(await store.sources()).toMatchObject([{ open: 1, closed: 1 }]);
    });

    it('keeps the last sighting of what was absent without consequence', async () => {
      const store = await withBoth();
      await apply(store, 2, someChanges({ unseen: ['bbbb'] }));
      await apply(store, 3, someChanges());
      expect(await store.posting('bbbb')).toMatchObject({ status: 'open', lastSeenAt: DAY(1) });
      expect(await known(store, { sourceIds: ['greenhouse:acme'] })).toMatchObject([
        { id: 'aaaa', isSeen: true },
        { id: 'bbbb', isSeen: false, missed: 0 },
      ]);
    });

    it('tells of what closed since a moment, the last first, and no more than asked for', async () => {
      const store = await fresh();
      const insert = ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee'].map((id) => aNewPosting({ id }));
      await apply(store, 1, someChanges({ insert }));
      await apply(store, 2, someChanges({ close: ['cccc'] }));
      await apply(store, 3, someChanges({ close: ['dddd', 'bbbb'] }));
      await apply(store, 4, someChanges({ close: ['aaaa'] }));
      const ids = async (moment: string, most = 9) =>
        (await store.closedSince(moment, most)).map(({ id }) => id);
      expect(await ids(DAY(1))).toEqual(['aaaa', 'bbbb', 'dddd', 'cccc']);
      expect(await ids(DAY(3))).toEqual(['aaaa', 'bbbb', 'dddd']);
      expect(await ids('2026-11-03T08:00:00.001Z')).toEqual(['aaaa']);
      expect(await ids(DAY(1), 2)).toEqual(['aaaa', 'bbbb']);
      expect(await ids(DAY(5))).toEqual([]);
      expect(await store.closedSince(DAY(4), 1)).toMatchObject([
        { status: 'closed', closedAt: DAY(4), skills: ['sql'], sourceId: 'greenhouse:acme' },
      ]);
      await apply(store, 5, someChanges({ update: [aChange({ id: 'aaaa' })] }));
      expect(await ids(DAY(4))).toEqual([]);
    });

    it('tells of what closed at one moment by group and then by id, whatever the order it came in', async () => {
      const store = await fresh();
      const insert = [
        aNewPosting({ id: 'eeee', group: 'greenhouse:acme:B' }),
        aNewPosting({ id: 'bbbb', group: 'greenhouse:acme:b' }),
        aNewPosting({ id: 'dddd', group: 'greenhouse:acme:a' }),
        aNewPosting({ id: 'aaaa', group: 'greenhouse:acme:b' }),
        aNewPosting({ id: 'cccc', group: 'greenhouse:acme:a' }),
      ];
      await apply(store, 1, someChanges({ insert }));
      await apply(store, 2, someChanges({ close: ['dddd', 'bbbb', 'eeee', 'aaaa', 'cccc'] }));
      const ids = async (most: number) => (await store.closedSince(DAY(2), most)).map(({ id }) => id);
      expect(await ids(9)).toEqual(['eeee', 'cccc', 'dddd', 'aaaa', 'bbbb']);
      expect(await ids(3)).toEqual(['eeee', 'cccc', 'dddd']);
    });

    it('opens a closed posting again', async () => {
      const store = await withBoth();
      await apply(store, 2, someChanges({ close: ['bbbb'] }));
      await apply(store, 3, someChanges({ update: [{ ...b, keepText: false, fill: false }] }));
      expect(await store.posting('bbbb')).toMatchObject({
        status: 'open',
        closedAt: null,
        firstSeenAt: DAY(1),
        lastSeenAt: DAY(3),
      });
    });

    it('hands a posting to another source that confirms it', async () => {
      const store = await withBoth();
      await apply(store, 2, someChanges({ sourceId: 'csv:other', confirm: ['bbbb'] }));
      expect(await store.posting('bbbb')).toMatchObject({ sourceId: 'csv:other', lastSeenAt: DAY(2) });
      expect(await store.posting('aaaa')).toMatchObject({ sourceId: 'greenhouse:acme', lastSeenAt: DAY(1) });
    });

    it('does not count an unconfirmed answer as a sighting', async () => {
      const store = await withBoth();
      await apply(store, 2, someChanges({ confirmed: false }));
      expect(await store.sources()).toMatchObject([{ lastConfirmedAt: DAY(1) }]);
    });

    it('knows postings by source and by id, each once', async () => {
      const store = await withBoth();
      await apply(store, 1, someChanges({ sourceId: 'csv:other', insert: [aNewPosting({ id: 'cccc' })] }));
      const told = await known(store, { sourceIds: ['greenhouse:acme'], ids: ['aaaa', 'cccc', 'zzzz'] });
      expect(told.map(({ id, sourceId }) => [id, sourceId]).sort()).toEqual([
        ['aaaa', 'greenhouse:acme'],
        ['bbbb', 'greenhouse:acme'],
        ['cccc', 'csv:other'],
      ]);
      expect(told.find(({ id }) => id === 'aaaa')).toEqual({
        id: 'aaaa',
        sourceId: 'greenhouse:acme',
        digest: a.digest,
        status: 'open',
        missed: 0,
        isSeen: true,
        lastSeenAt: DAY(1),
        hasText: true,
      });
    });
  });

  describe(`${name}: the version`, () => {
    it('changes with every insert, update, reopening and closing', async () => {
      const store = await fresh();
      const versions = [await store.version()];
      const steps = [
        { insert: [a, b] },
        { update: [{ ...a, keepText: false, fill: false }] },
        { close: ['bbbb'] },
        { update: [{ ...b, keepText: false, fill: false }] },
      ];
      for (const [day, step] of steps.entries()) {
        await apply(store, day + 1, someChanges(step));
        versions.push(await store.version());
      }
      expect(new Set(versions).size).toBe(versions.length);
    });

    it('stays when nothing changed that a reader sees', async () => {
      const store = await withBoth();
      const before = await store.version();
      await apply(store, 2, someChanges());
      await apply(store, 3, someChanges({ miss: [{ id: 'aaaa', missed: 1 }], unseen: ['bbbb'] }));
      await apply(store, 4, someChanges({ confirm: ['aaaa', 'bbbb'] }));
      expect(await store.version()).toBe(before);
    });

    it('of a new store is never the one of another', async () => {
      const [one, two] = [await fresh(), await fresh()];
      expect(await one.version()).not.toBe(await two.version());
    });
  });

  describe(`${name}: samples`, () => {
    const sample = someChanges({
      sourceId: 'jsonl:sample',
      sample: true,
      insert: [aNewPosting({ id: 'ssss' })],
    });

    it('are marked, and known only to an import of samples', async () => {
      const store = await fresh();
      await apply(store, 1, sample);
      expect(await openPostings(store)).toMatchObject([{ id: 'ssss', sample: true }]);
      expect(await known(store, { sourceIds: ['jsonl:sample'], ids: ['ssss'] })).toEqual([]);
      expect(await known(store, { sourceIds: ['jsonl:sample'], ids: ['ssss'], samples: true })).toHaveLength(
        1,
      );
    });

    it('go with the first real import, in the same transaction, also where both share an id', async () => {
      const store = await fresh();
      await apply(store, 1, sample);
      const before = await store.version();
      const real = someChanges({ insert: [aNewPosting({ id: 'ssss', title: 'Real' })] });
      const result = await write(store, { at: DAY(2), removeSamples: true, sources: [real] });
      expect(result.samplesRemoved).toBe(1);
      expect(await openPostings(store)).toMatchObject([
        { title: 'Real', sample: false, firstSeenAt: DAY(2) },
      ]);
      expect((await store.sources()).map(({ id }) => id)).toEqual(['greenhouse:acme']);
      expect(await store.version()).not.toBe(before);
    });
  });

  describe(`${name}: polls`, () => {
    const poll = (given: Partial<Poll> = {}): Poll => ({
      board: 'lever:acme',
      dueAt: DAY(2),
      polledAt: DAY(1),
      outcome: 'changed',
      failures: 0,
      etag: '"a"',
      lastModified: null,
      ...given,
    });

    it('are remembered by board, the last one only, without a new version', async () => {
      const store = await withBoth();
      const before = await store.version();
      await store.savePoll(poll());
      await store.savePoll(poll({ board: 'ashby:acme', etag: null, lastModified: 'Sun, 01 Nov 2026' }));
      await store.savePoll(poll({ outcome: 'failed', failures: 3, etag: null }));
      const polls = (await store.polls()).sort((one, two) => (one.board < two.board ? -1 : 1));
      expect(polls).toEqual([
        poll({ board: 'ashby:acme', etag: null, lastModified: 'Sun, 01 Nov 2026' }),
        poll({ outcome: 'failed', failures: 3, etag: null }),
      ]);
      expect(await store.version()).toBe(before);
    });

    it('let one poller at a time have a board, until it is done or its time is up', async () => {
      const store = await fresh();
      const claim = (now: number, until: number) =>
        store.claimPoll('lever:acme', { now: DAY(now), until: DAY(until), latest: DAY(until) });
      expect([await claim(1, 3), await claim(2, 4), await claim(3, 5)]).toEqual([true, false, true]);
      expect(await store.polls()).toEqual([]);
      await store.savePoll(poll());
      expect(await claim(3, 6)).toBe(true);
      expect(await store.polls()).toEqual([poll()]);
    });
  });

  describe(`${name}: demand by day`, () => {
    const role = (given: Partial<RoleDemand> = {}): RoleDemand => ({
      role: 'backend-developer',
      total: 50,
      of: 40,
      employers: 12,
      skills: [
        { skill: 'sql', jobs: 30, employers: 10 },
        { skill: 'docker', jobs: 30, employers: 9 },
        { skill: 'git', jobs: 4, employers: 4 },
      ],
      ...given,
    });
    const keep = async (store: JobStore, day: number, ...roles: RoleDemand[]) =>
      store.keepDemand({ day: DAY(day).slice(0, 10), version: await store.version(), roles });

    it('is nothing before the first import keeps any', async () => {
      const store = await fresh();
      expect(await store.demandKept()).toBeNull();
      expect(await store.demandHistory('backend-developer', ['sql'], 9)).toEqual([]);
    });

    it('comes back by role, the first day first, with the skills that were asked for', async () => {
      const store = await withBoth();
      const other = role({ role: 'data-engineer', total: 7, of: 0, employers: 0, skills: [] });
      expect(await keep(store, 3, role({ total: 60 }), other)).toBe('kept');
      expect(await keep(store, 1, role(), other)).toBe('kept');
      const day = { total: 50, of: 40, employers: 12 };
      const [sql, docker] = role().skills;
      expect(await store.demandHistory('backend-developer', ['docker', 'sql', 'rust'], 9)).toEqual([
        { ...day, day: '2026-11-01', skills: [sql, docker] },
        { ...day, day: '2026-11-03', total: 60, skills: [sql, docker] },
      ]);
      expect(await store.demandHistory('data-engineer', ['sql'], 1)).toEqual([
        { day: '2026-11-03', total: 7, of: 0, employers: 0, skills: [] },
      ]);
      expect(await store.demandHistory('astronaut', ['sql'], 9)).toEqual([]);
    });

    it('of a later import takes the place of the same day’s, roles and skills that are gone included', async () => {
      const store = await withBoth();
      await keep(store, 1, role());
      await keep(store, 2, role(), role({ role: 'data-engineer' }));
      await keep(store, 2, role({ skills: [{ skill: 'sql', jobs: 31, employers: 10 }] }));
      const days = await store.demandHistory('backend-developer', ['sql', 'docker'], 9);
      expect(days.map(({ skills }) => skills.map(({ skill, jobs }) => [skill, jobs]))).toEqual([
        [
          ['sql', 30],
          ['docker', 30],
        ],
        [['sql', 31]],
      ]);
      expect(await store.demandHistory('data-engineer', ['sql'], 9)).toEqual([]);
    });

    it('has a new mark whenever a figure has changed, and only then', async () => {
      const store = await withBoth();
      const before = await store.version();
      await keep(store, 1, role());
      const first = await store.demandKept();
      expect(first).toMatchObject({ day: '2026-11-01', version: before });
      // The order of what is counted says nothing.
      expect(await keep(store, 1, role({ skills: role().skills.toReversed() }))).toBe('same');
      expect(await store.demandKept()).toEqual(first);
      // Employers of one skill alone, and a skill that is gone, are changes too.
      const [sql, ...others] = role().skills;
      const fewer = { skill: 'sql', jobs: sql?.jobs ?? 0, employers: 1 };
      expect(await keep(store, 1, role({ skills: [fewer, ...others] }))).toBe('kept');
      expect(await keep(store, 1, role({ skills: others }))).toBe('kept');
      expect(await keep(store, 1, role())).toBe('kept');
      const again = await store.demandKept();
      expect(again?.mark).not.toBe(first?.mark);
      expect(await keep(store, 1, role({ employers: 13 }))).toBe('kept');
      const second = await store.demandKept();
      expect(await keep(store, 2, role({ employers: 13 }))).toBe('kept');
      const third = await store.demandKept();
      expect(new Set([first?.mark, second?.mark, third?.mark]).size).toBe(3);
      expect(third?.day).toBe('2026-11-02');
      expect(await store.version()).toBe(before);
      // Another version of the postings with the same figures: noted, and nothing for readers.
      await apply(store, 2, someChanges({ update: [aChange({ id: 'aaaa', title: 'SRE' })] }));
      expect(await keep(store, 2, role({ employers: 13 }))).toBe('same');
      expect(await store.demandKept()).toEqual({ ...third, version: await store.version() });
    });

    it('is not kept where the postings have changed since they were counted', async () => {
      const store = await withBoth();
      const version = await store.version();
      await apply(store, 2, someChanges({ close: ['aaaa'] }));
      expect(await store.keepDemand({ day: '2026-11-02', version, roles: [role()] })).toBe('outdated');
      expect(await store.demandKept()).toBeNull();
      expect(await store.demandHistory('backend-developer', ['sql'], 9)).toEqual([]);
    });

    it('is kept whole or not at all', async () => {
      const store = await withBoth();
      await keep(store, 1, role());
      const before = await store.demandKept();
      const broken = role({ employers: 1, skills: [...role().skills, ...role().skills] });
      await expect(keep(store, 1, broken)).rejects.toThrow();
      expect(await store.demandKept()).toEqual(before);
      expect(await store.demandHistory('backend-developer', ['git'], 9)).toMatchObject([
        { employers: 12, skills: [{ skill: 'git', jobs: 4 }] },
      ]);
    });
  });

  describe(`${name}: a claim`, () => {
    it('that lasts longer than any could was made by a wrong clock and counts as none', async () => {
      const store = await fresh();
      const claim = (now: string, until: string, latest: string) =>
        store.claimPoll('lever:acme', { now, until, latest });
      const year2036 = '2036-11-02T08:00:00.000Z';
      expect(await claim('2036-11-01T08:00:00.000Z', year2036, year2036)).toBe(true);
      expect(await claim(DAY(1), DAY(2), DAY(3))).toBe(true);
      // Another machine's clock may be a little behind.
      expect(await claim(DAY(1), '2026-11-01T23:00:00.000Z', DAY(2))).toBe(false);
      expect(await claim(DAY(1), '2026-11-01T23:00:00.000Z', '2026-11-01T23:59:59.999Z')).toBe(true);
    });
  });

  describe(`${name}: a transaction`, () => {
    it('knows in its plan what the one before it wrote, also when both began at once', async () => {
      const store = await fresh();
      const insert = (title: string) =>
        store.write({ sourceIds: [], ids: ['aaaa'], samples: false }, (before) => ({
          at: DAY(1),
          removeSamples: false,
          sources: before.length
            ? [someChanges({ update: [aChange({ id: 'aaaa', title: `${title}, second` })] })]
            : [someChanges({ insert: [aNewPosting({ id: 'aaaa', title })] })],
        }));
      await Promise.all([insert('one'), insert('two')]);
      expect((await store.posting('aaaa'))?.title).toMatch(/^(?:one|two), second$/);
    });

    it('whose plan throws has changed nothing and holds nobody up', async () => {
      const store = await withBoth();
      const asked = { sourceIds: ['greenhouse:acme'], ids: [], samples: false };
      const broken = store.write(asked, () => {
        throw new Error('no plan');
      });
      await expect(broken).rejects.toThrow('no plan');
      await apply(store, 2, someChanges({ insert: [aNewPosting({ id: 'cccc' })] }));
      expect(await openPostings(store)).toHaveLength(3);
    });

    it('that fails half way has changed nothing', async () => {
      const store = await withBoth();
      const [before, version] = [await openPostings(store), await store.version()];
      const broken = aNewPosting({ id: 'broken' });
      Object.defineProperty(broken.posting, 'title', {
        enumerable: true,
        get: () => {
          throw new Error('the power went out');
        },
      });
      const changes = someChanges({ close: ['aaaa'], insert: [aNewPosting({ id: 'cccc' }), broken] });
      await expect(write(store, { at: DAY(2), removeSamples: true, sources: [changes] })).rejects.toThrow(
        'the power',
      );
      expect(await openPostings(store)).toEqual(before);
      expect(await store.version()).toBe(version);
      expect(await store.posting('cccc')).toBeNull();
      await apply(store, 3, someChanges({ insert: [aNewPosting({ id: 'cccc' })] }));
      expect(await store.posting('cccc')).not.toBeNull();
    });
  });
};
